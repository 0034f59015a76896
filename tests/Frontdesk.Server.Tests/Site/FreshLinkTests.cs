using System.Net;
using Frontdesk.Adapters.Channels;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Server.Tests.Site;

public sealed class FreshLinkTests(TestDatabase databases)
{
    [Fact]
    public async Task A_link_that_ran_out_is_replaced_on_the_artists_phone_and_nowhere_else()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var old = await desk.LinkAsync("approve", LeadStatus.PendingApproval, Duration.FromHours(1));
        desk.Time.Advance(TimeSpan.FromHours(1));
        desk.WhatsApp.Heard(DeskUnderTest.Artist, desk.Now);
        var (gone, page) = await desk.SeeAsync($"/a/{old}");
        Assert.Equal(HttpStatusCode.Gone, gone);
        Assert.Contains($"action=\"/a/{old}/fresh\"", page, StringComparison.Ordinal);

        var pressed = await desk.PressAsync($"/a/{old}/fresh");
        var again = await desk.PressAsync($"/a/{old}/fresh");
        await desk.DrainAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (pressed.Code, again.Code));
        Assert.DoesNotContain("/a/", pressed.Page, StringComparison.Ordinal);
        Assert.Empty(desk.SentTo(EnquiryAtLinks.Sam));
        var fresh = EnquiryAtLinks.TokenIn(Text(Assert.Single(desk.SentTo(DeskUnderTest.Artist)).Message), "a");
        Assert.NotEqual(old, fresh);
        var (code, opened) = await desk.SeeAsync($"/a/{fresh}");
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Contains("data-action=\"approve\"", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enquiry_that_no_longer_allows_the_act_gets_no_fresh_link()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var used = await desk.LinkAsync("approve", LeadStatus.PendingApproval);
        await desk.PressAsync($"/a/{used}", ("act", "approve"));
        await desk.DrainAsync();
        var told = desk.SentTo(DeskUnderTest.Artist).Count;

        Assert.DoesNotContain("/fresh", (await desk.SeeAsync($"/a/{used}")).Page, StringComparison.Ordinal);
        var (code, page) = await desk.PressAsync($"/a/{used}/fresh");
        await desk.DrainAsync();

        Assert.Equal(HttpStatusCode.Conflict, code);
        Assert.Contains("No link was sent", page, StringComparison.Ordinal);
        Assert.Equal(told, desk.SentTo(DeskUnderTest.Artist).Count);
    }

    [Fact]
    public async Task A_link_that_works_sends_no_other_and_a_guess_is_not_found_and_guesses_are_counted()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases, ("RATE_LIMIT_ENABLED", "true"), ("RATE_LIMIT_REQUESTS", "3"));
        await desk.SeedAsync();
        var good = await desk.LinkAsync("approve", LeadStatus.PendingApproval);

        Assert.Equal(HttpStatusCode.OK, (await desk.PressAsync($"/a/{good}/fresh")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PressAsync($"/a/{new string('A', 43)}/fresh")).Code);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await desk.PressAsync($"/a/{good}/fresh")).Code);
        Assert.Empty(await desk.RowsAsync<long>("select id from outbox_messages"));
    }

    private static string Text(OutboundMessage message) => message.Body switch
    {
        OutboundBody.Words words => words.Text,
        OutboundBody.FromTemplate template => string.Join(' ', template.Template.Parameters),
        _ => "",
    };
}
