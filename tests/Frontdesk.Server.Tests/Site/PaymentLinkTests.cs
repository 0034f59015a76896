using System.Net;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Server.Tests.Site;

public sealed class PaymentLinkTests(TestDatabase databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_payment_link_leads_to_the_page_of_the_moment_and_renews_one_that_ended()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var token = await ApprovedAsync(desk);
        using var client = Unfollowing(desk);

        var first = await OpenAsync(client, token);
        Assert.Equal(first, await OpenAsync(client, token));
        Assert.Equal(1, await desk.OneAsync<int>("select attempt from deposits"));
        await desk.DoAsync("update deposits set page_ends_at = @now", new { now = desk.Now });
        var second = await OpenAsync(client, token);

        Assert.NotEqual(first, second);
        Assert.Equal(2, await desk.OneAsync<int>("select attempt from deposits"));
        Assert.Equal(second, await desk.OneAsync<string>("select page_url from deposits"));
    }

    [Fact]
    public async Task A_page_that_was_never_opened_is_opened_while_the_client_waits()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        Assert.Equal(HttpStatusCode.OK, (await desk.PressAsync($"/a/{await desk.LinkAsync("approve", LeadStatus.PendingApproval)}")).Code);
        var token = await desk.LinkAsync("pay", null);
        using var client = Unfollowing(desk);

        var url = await OpenAsync(client, token);

        Assert.Equal(url, await desk.OneAsync<string>("select page_url from deposits"));
        Assert.Equal(1, await desk.OneAsync<int>("select attempt from deposits"));
    }

    [Fact]
    public async Task Paid_expired_and_unowed_deposits_are_explained_and_lead_to_no_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var token = await ApprovedAsync(desk);

        var ways = new[] { ("paid", "Paid"), ("void", "There is nothing to pay"), ("expired", "The time to pay has run out"), ("returned", "The deposit went back to you") };
        foreach (var (state, title) in ways)
        {
            await desk.DoAsync("update deposits set state = @state", new { state });
            var (code, page) = await desk.SeeAsync($"/pay/{token}");
            Assert.Equal(HttpStatusCode.OK, code);
            Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        }
        await desk.DoAsync("update deposits set state = 'owed'");
        desk.Time.Advance(TimeSpan.FromDays(60));
        Assert.Contains("The time to pay has run out", (await desk.SeeAsync($"/pay/{token}")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SeeAsync($"/pay/{new string('A', 43)}")).Code);
        Assert.Equal(1, await desk.OneAsync<int>("select attempt from deposits"));
    }

    [Fact]
    public async Task Nobody_is_thanked_before_the_vendor_confirms()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await ApprovedAsync(desk);
        var session = await desk.OneAsync<string>("select session_id from deposits");

        Assert.Contains("<h1>Not paid yet</h1>", (await desk.SeeAsync($"/payment/success?session={session}")).Page, StringComparison.Ordinal);
        Assert.Contains("waiting for the confirmation", (await desk.SeeAsync("/payment/success?session=cs_of_someone_else")).Page, StringComparison.Ordinal);
        Assert.Contains("waiting for the confirmation", (await desk.SeeAsync("/payment/success")).Page, StringComparison.Ordinal);
        desk.Stripe.Pay(session);
        Assert.Contains("<h1>Paid</h1>", (await desk.SeeAsync($"/payment/success?session={session}")).Page, StringComparison.Ordinal);
        await desk.DrainAsync();
        Assert.Contains("<h1>Paid</h1>", (await desk.SeeAsync($"/payment/success?session={session}")).Page, StringComparison.Ordinal);
        Assert.Equal("paid", await desk.OneAsync<string>("select state from deposits"));
    }

    private static async Task<string> ApprovedAsync(DeskUnderTest desk)
    {
        await desk.SeedAsync();
        Assert.Equal(HttpStatusCode.OK, (await desk.PressAsync($"/a/{await desk.LinkAsync("approve", LeadStatus.PendingApproval)}")).Code);
        await desk.DrainAsync();
        var text = string.Join('\n', desk.SentTo(EnquiryAtLinks.Sam).Select(m => m.Message.Body.ToString()));
        return EnquiryAtLinks.TokenIn(text, "pay");
    }

    private static HttpClient Unfollowing(DeskUnderTest desk) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = desk.Http.BaseAddress };

    private static async Task<string> OpenAsync(HttpClient client, string token)
    {
        using var answer = await client.GetAsync(new Uri($"/pay/{token}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
