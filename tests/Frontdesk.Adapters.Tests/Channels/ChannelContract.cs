using System.Collections.Immutable;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Channels;

/// <summary>What every WhatsApp, real or rehearsed, does. The derived classes say where it is.</summary>
public abstract class ChannelContract
{
    protected const string Client = "447700900123";
    protected const string Known = "consultation_reminder_2_final";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private long outboxId;

    protected abstract IChannel Channel { get; }

    protected abstract void OpenWindow(string number);

    protected abstract void LeaveWhatsApp(string number);

    protected abstract void Script(RehearsedFault fault);

    protected abstract string Upload(byte[] bytes, string type);

    /// <summary>How many messages the vendor has taken for this number.</summary>
    protected abstract int Taken(string number);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_inside_the_window_are_accepted_each_with_its_own_id()
    {
        OpenWindow(Client);
        var first = Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words("Hello 👋 “Jonah”")));
        var second = Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words("Hello 👋 “Jonah”")));
        Assert.NotEqual(first.VendorMessageId, second.VendorMessageId);
        Assert.Equal(2, Taken(Client));
    }

    [Fact]
    public async Task Words_and_choices_outside_the_window_are_refused()
    {
        foreach (var body in new[] { Words("Hello"), Choices(2, 5) })
        {
            var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(body));
            Assert.Equal((131047, RefusalKind.WindowClosed), (refused.Code, refused.Kind));
        }

        Assert.Equal(0, Taken(Client));
    }

    [Fact]
    public async Task A_known_template_goes_outside_the_window()
    {
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Template(Known, "Mia\nO'Neil")));
        Assert.Equal(1, Taken(Client));
    }

    [Fact]
    public async Task An_unknown_template_or_language_is_refused_as_such()
    {
        OpenWindow(Client);
        var name = Assert.IsType<SendOutcome.Refused>(await SendAsync(Template("never_approved", "Mia")));
        var language = Assert.IsType<SendOutcome.Refused>(
            await SendAsync(new OutboundBody.FromTemplate(new Template(Known, ["Mia"]), "fr")));
        Assert.Equal((132001, RefusalKind.TemplateUnknown), (name.Code, name.Kind));
        Assert.Equal((132001, RefusalKind.TemplateUnknown), (language.Code, language.Kind));
    }

    [Fact]
    public async Task A_template_with_too_few_parameters_is_refused()
    {
        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(Template(Known)));
        Assert.Equal((132000, RefusalKind.TemplateUnusable), (refused.Code, refused.Kind));
    }

    [Fact]
    public async Task A_number_that_is_not_on_WhatsApp_is_unreachable()
    {
        OpenWindow(Client);
        LeaveWhatsApp(Client);
        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(Words("Hello")));
        Assert.Equal((131026, RefusalKind.Unreachable), (refused.Code, refused.Kind));
    }

    [Fact]
    public async Task One_to_three_choices_and_up_to_ten_are_accepted()
    {
        OpenWindow(Client);
        for (var count = 1; count <= WhatsAppLimits.Rows; count++)
            Assert.IsType<SendOutcome.Accepted>(await SendAsync(Choices(count, WhatsAppLimits.ButtonTitle)));
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Choices(4, WhatsAppLimits.RowTitle)));
    }

    [Fact]
    public async Task Choices_under_a_text_too_long_for_buttons_still_go()
    {
        OpenWindow(Client);
        var summary = (OutboundBody.WithChoices)Choices(3, 10) with { Text = new string('a', WhatsAppLimits.TextWithChoices + 1) };
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(summary));
    }

    [Fact]
    public async Task What_breaks_a_limit_is_refused_with_the_reason()
    {
        OpenWindow(Client);
        var bodies = new[]
        {
            Words(""), Words(new string('a', WhatsAppLimits.Text + 1)), Choices(0, 5), Choices(11, 5), Choices(3, 21), Choices(4, 25),
            new OutboundBody.WithChoices("Pick", [new Choice("same", "One"), new Choice("same", "Two")]),
            new OutboundBody.WithChoices("Pick", [.. Enumerable.Range(0, 5).Select(i => new Choice($"{i}", $"{i}", new string('d', 73)))]),
            Template(Known, " "),
        };
        foreach (var body in bodies)
        {
            var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(body));
            Assert.Equal((100, RefusalKind.Malformed), (refused.Code, refused.Kind));
            Assert.NotEmpty(refused.Meaning);
        }

        var bad = await Channel.SendAsync(new OutboundMessage("+44 7700", 1, Words("Hello")), Stop);
        Assert.Equal(RefusalKind.Malformed, Assert.IsType<SendOutcome.Refused>(bad).Kind);
        Assert.Equal(0, Taken(Client));
    }

    [Fact]
    public async Task An_answer_lost_after_the_message_was_taken_is_uncertain()
    {
        OpenWindow(Client);
        Script(new RehearsedFault.LostAfterSuccess());
        Assert.IsType<SendOutcome.Uncertain>(await SendAsync(Words("Hello")));
        Assert.Equal(1, Taken(Client));
    }

    [Fact]
    public async Task A_request_lost_on_its_way_is_uncertain_too()
    {
        OpenWindow(Client);
        Script(new RehearsedFault.LostBefore());
        Assert.IsType<SendOutcome.Uncertain>(await SendAsync(Words("Hello")));
        Assert.Equal(0, Taken(Client));
    }

    [Fact]
    public async Task What_never_left_or_was_put_off_may_be_sent_again()
    {
        OpenWindow(Client);
        Script(new RehearsedFault.NoConnection());
        Assert.IsType<SendOutcome.Retry>(await SendAsync(Words("Hello")));
        Script(new RehearsedFault.OutOfOrder());
        Assert.IsType<SendOutcome.Retry>(await SendAsync(Words("Hello")));
        Script(new RehearsedFault.TooMany(Duration.FromSeconds(7)));
        Assert.Equal(Duration.FromSeconds(7), Assert.IsType<SendOutcome.Retry>(await SendAsync(Words("Hello"))).After);
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words("Hello")));
        Assert.Equal(1, Taken(Client));
    }

    [Fact]
    public async Task Every_code_has_the_same_outcome_everywhere()
    {
        OpenWindow(Client);
        foreach (var error in WhatsAppErrors.All)
        {
            Script(new RehearsedFault.Refuses($"{error.Code}"));
            var outcome = await SendAsync(Words("Hello"));
            Assert.Equal(WhatsAppErrors.Outcome(error.Code), outcome);
        }

        Assert.Equal(0, Taken(Client));
    }

    [Fact]
    public async Task A_file_is_fetched_with_its_true_type_and_hash()
    {
        var fetched = Assert.IsType<MediaOutcome.Fetched>(await Channel.FetchMediaAsync(Upload(Png, "image/jpeg"), Stop));
        Assert.Equal("image/png", fetched.MimeType);
        Assert.Equal(Png, fetched.Bytes);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Png)), fetched.Sha256);
    }

    [Fact]
    public async Task Files_that_are_gone_odd_too_large_or_lie_are_refused_with_a_reason()
    {
        var large = new byte[MediaRules.MaxImage + 1];
        Png.CopyTo(large, 0);
        var ids = new[]
        {
            "gone", Upload(Png, "application/zip"), Upload(large, "image/png"), Upload(Png, "application/pdf"), Upload([1, 2], "image/png"),
        };
        var reasons = new HashSet<string>();
        foreach (var id in ids)
            reasons.Add(Assert.IsType<MediaOutcome.Refused>(await Channel.FetchMediaAsync(id, Stop)).Reason);
        Assert.Equal(4, reasons.Count);
    }

    [Fact]
    public async Task A_file_is_asked_for_again_after_any_trouble()
    {
        var id = Upload(Png, "image/png");
        foreach (var fault in new RehearsedFault[]
            { new RehearsedFault.NoConnection(), new RehearsedFault.OutOfOrder(), new RehearsedFault.LostBefore(), new RehearsedFault.LostAfterSuccess() })
        {
            Script(fault);
            Assert.IsType<MediaOutcome.Retry>(await Channel.FetchMediaAsync(id, Stop));
        }

        Assert.IsType<MediaOutcome.Fetched>(await Channel.FetchMediaAsync(id, Stop));
    }

    [Fact]
    public async Task Stopping_is_heard()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Channel.SendAsync(new OutboundMessage(Client, 1, Words("Hello")), stopped.Token));
    }

    protected Task<SendOutcome> SendAsync(OutboundBody body) =>
        Channel.SendAsync(new OutboundMessage(Client, Interlocked.Increment(ref outboxId), body), Stop);

    protected static OutboundBody Words(string text) => new OutboundBody.Words(text);

    protected static OutboundBody Template(string name, params ImmutableArray<string> parameters) =>
        new OutboundBody.FromTemplate(new Template(name, parameters), "en_GB");

    protected static OutboundBody Choices(int count, int titleLength) => new OutboundBody.WithChoices(
        "Pick one", [.. Enumerable.Range(10, count).Select(i => new Choice($"id-{i}", $"{i}".PadRight(titleLength, 'x'), "What it means"))]);
}
