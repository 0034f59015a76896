using System.Text.Json.Nodes;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Contracts;
using Frontdesk.Adapters.Tests.StandIns;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Channels.WhatsApp;

public sealed class WhatsAppChannelTests : ChannelContract, IAsyncLifetime
{
    private readonly WhatsAppStandIn vendor = new();
    private IChannel? channel;

    protected override IChannel Channel => channel!;

    public async ValueTask InitializeAsync()
    {
        await vendor.StartAsync();
        vendor.Templates[Known] = 1;
        channel = With(WhatsAppStandIn.AccessToken, Duration.FromSeconds(30));
    }

    public ValueTask DisposeAsync() => vendor.DisposeAsync();

    [Fact]
    public async Task Every_message_carries_its_outbox_id_and_keeps_to_the_vendors_schema()
    {
        OpenWindow(Client);
        await SendAsync(Words("Hello"));
        await SendAsync(Choices(3, 20));
        await SendAsync(Choices(10, 24));
        await SendAsync(Template(Known, "Mia\n O'Neil"));
        Assert.Equal(["1", "2", "3", "4"], vendor.Accepted.Select(m => (string)m["biz_opaque_callback_data"]!));
        Assert.Equal("Mia O'Neil", (string)vendor.Accepted.Last()["template"]!["components"]![0]!["parameters"]![0]!["text"]!);

        var schema = OpenApi.Of("whatsapp/business-messaging-api_v23.0.trimmed.json");
        foreach (var message in vendor.Accepted)
        {
            var name = (string)message["type"]! switch { "text" => "TextMessage", "interactive" => "InteractiveMessage", _ => "TemplateMessage" };
            message.Remove("biz_opaque_callback_data");
            Assert.Empty(schema.Faults(name, message));
        }
    }

    [Fact]
    public async Task Choices_under_a_long_text_follow_it_as_lines()
    {
        OpenWindow(Client);
        await SendAsync((OutboundBody.WithChoices)Choices(2, 5) with { Text = new string('a', 1025) });
        var body = (string)Assert.Single(vendor.Accepted)["text"]!["body"]!;
        Assert.EndsWith("aaa\n\n• 10xxx\n• 11xxx", body);
    }

    [Fact]
    public async Task A_token_that_is_refused_blocks_the_account()
    {
        OpenWindow(Client);
        channel = With("another", Duration.FromSeconds(30));
        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(Words("Hello")));
        Assert.Equal((190, RefusalKind.AccountBlocked), (refused.Code, refused.Kind));
    }

    [Fact]
    public async Task No_answer_in_time_is_uncertain()
    {
        OpenWindow(Client);
        var silence = new TaskCompletionSource();
        vendor.Silence = silence.Task;
        channel = With(WhatsAppStandIn.AccessToken, Duration.FromSeconds(2));
        Assert.IsType<SendOutcome.Uncertain>(await SendAsync(Words("Hello")));
        silence.SetResult();
        Assert.Equal(1, Taken(Client));
    }

    [Fact]
    public async Task A_file_at_a_strangers_address_is_not_fetched_with_our_token()
    {
        vendor.MediaAddress = "https://lookaside.fbsbx.com.example.com/file";
        Assert.IsType<MediaOutcome.Refused>(await Channel.FetchMediaAsync(Upload([0xFF, 0xD8, 0xFF], "image/jpeg"), Stop));
    }

    [Fact]
    public async Task A_damaged_file_is_asked_for_again()
    {
        vendor.MediaHash = new string('0', 64);
        Assert.IsType<MediaOutcome.Retry>(await Channel.FetchMediaAsync(Upload([0xFF, 0xD8, 0xFF], "image/jpeg"), Stop));
    }

    [Fact]
    public void Settings_do_not_print_the_token() =>
        Assert.DoesNotContain("secret", $"{new WhatsAppSettings(WhatsAppSettings.VendorUrl, "1", "secret", Duration.Zero)}");

    protected override void OpenWindow(string number) => vendor.OpenWindows[number] = true;

    protected override void LeaveWhatsApp(string number) => vendor.WithoutWhatsApp[number] = true;

    protected override void Script(RehearsedFault fault) => vendor.Script(fault);

    protected override int Taken(string number) => vendor.Accepted.Count(m => (string)m["to"]! == number);

    protected override string Upload(byte[] bytes, string type)
    {
        var id = $"{vendor.Media.Count + 1}";
        vendor.Media[id] = (bytes, type);
        return id;
    }

    private WhatsAppChannel With(string token, Duration patience) =>
        new(vendor.Http, new WhatsAppSettings(vendor.Url, WhatsAppStandIn.PhoneNumberId, token, patience));
}
