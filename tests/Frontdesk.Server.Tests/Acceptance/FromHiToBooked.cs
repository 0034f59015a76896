using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>A stranger's run: own process, vendors stood in for over HTTP, deliveries signed by the test, every one sent three times.</summary>
public sealed partial class FromHiToBooked(TestDatabase databases)
{
    private const string Sam = "447700900123";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_first_message_becomes_a_booked_session_on_the_embedded_database() => WalkAsync(null, artistWritesFirst: true);

    [Fact]
    [Trait("Database", "any")]
    public async Task A_first_message_becomes_a_booked_session_on_a_server_of_ones_own()
    {
        await using var fresh = await databases.FreshAsync();
        await WalkAsync(fresh.ConnectionString, artistWritesFirst: false);
    }

    /// <param name="artistWritesFirst">Opens the artist's own window; else his notices come as the template.</param>
    private static async Task WalkAsync(string? databaseUrl, bool artistWritesFirst)
    {
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        await using var desk = new DeskProcess(folder.Path, vendors.Address, databaseUrl);
        await desk.StartAsync(Ct);
        using var world = new SignedDeliveries(desk.Address, new Random(20261121));

        if (artistWritesFirst)
        {
            await world.WriteAsync(DeskProcess.Artist, "hello", Ct);
            await vendors.NextAsync(DeskProcess.Artist, "Nobody is waiting", Ct);
        }
        await AnswerEverythingAsync(world, vendors);
        var lead = await LeadAsync(world, "PENDING_APPROVAL");
        var summary = await vendors.NextAsync(DeskProcess.Artist, "decision", Ct);
        await PressAsync(Link().Match(summary.Text).Value);

        var asked = await vendors.NextAsync(Sam, "deposit of £150", Ct);
        using (var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }))
        {
            using var page = await browser.GetAsync(Link().Match(asked.Text).Value, Ct);
            Assert.Equal(HttpStatusCode.SeeOther, page.StatusCode);
            await world.PayAsync(vendors.Sessions[page.Headers.Location!.Segments[^1]], Ct);
        }

        await vendors.NextAsync(Sam, "£150", Ct);
        var paid = await vendors.NextAsync(DeskProcess.Artist, "paid £150", Ct);
        await PressAsync(Link().Match(paid.Text).Value, ("start", "2027-03-20T11:00"));
        await vendors.NextAsync(Sam, "Sat 20 March, 11:00", Ct);
        await world.SettleAsync(Ct);

        Assert.Equal(lead, await LeadAsync(world, "BOOKED"));
        var debug = JsonDocument.Parse(await world.GetAsync($"/admin/debug/lead/{lead}", Ct)).RootElement;
        Assert.Equal("BOOKED", debug.GetProperty("lead").GetProperty("status").GetString());
        Assert.Single(vendors.Sessions);
        Assert.Empty(vendors.Refunds);
        Assert.Equal(vendors.Everything.Count, vendors.Everything.Select(s => s.OutboxId).Distinct().Count());
        var texts = vendors.Everything.Where(s => s.To == Sam).Select(s => s.Text).ToArray();
        Assert.Equal(texts.Length, texts.Distinct().Count());
    }

    private static async Task AnswerEverythingAsync(SignedDeliveries world, VendorsStandIn vendors)
    {
        (string Answer, string Next)[] talk =
        [
            ("hi", "tattoo"), ("a fine line fern", "body"), ("left forearm", "cm"), ("8 x 12 cm", "style"), ("Fine line", "detail"), ("2", "cover-up"),
            ("no", "picture"), ("no", "£"), ("£500", "city"), ("London", "Instagram"), ("skip", "city"), ("no", "would"), ("in 1-2 months", "Jonah"),
        ];
        foreach (var (answer, next) in talk)
        {
            await world.WriteAsync(Sam, answer, Ct);
            await vendors.NextAsync(Sam, next, Ct);
        }
    }

    private static async Task<long> LeadAsync(SignedDeliveries world, string status)
    {
        var leads = JsonDocument.Parse(await world.GetAsync("/admin/leads", Ct)).RootElement.GetProperty("leads");
        var lead = Assert.Single(leads.EnumerateArray());
        Assert.Equal(status, lead.GetProperty("status").GetString());
        Assert.Equal(Sam, lead.GetProperty("wa_from").GetString());
        return lead.GetProperty("id").GetInt64();
    }

    /// <summary>Opens the page, as a preview robot would, then presses its button, as a thumb would, twice.</summary>
    private static async Task PressAsync(string link, params (string Name, string Value)[] fields)
    {
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(link, Ct);
        Assert.Contains("<form", page, StringComparison.Ordinal);
        Assert.Contains("data-lead-id", page, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var first = await browser.PostAsync(link, form, Ct);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var second = await browser.PostAsync(link, again, Ct);
        Assert.True(second.StatusCode is HttpStatusCode.OK or HttpStatusCode.Gone, $"A second press answered {second.StatusCode}.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/(?:a|pay)/[\w-]+")]
    private static partial Regex Link();
}
