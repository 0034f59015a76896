using System.Net;
using Frontdesk.Adapters.Channels;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Server.Tests.Site;

public sealed class ActionLinkTests(TestDatabase databases)
{
    [Fact]
    public async Task Looking_shows_what_pressing_does_and_changes_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval);

        for (var look = 0; look < 3; look++)
        {
            var (code, page) = await desk.SeeAsync($"/a/{token}");
            Assert.Equal(HttpStatusCode.OK, code);
            Assert.Contains("""data-action="approve" data-lead-id="700">""", page, StringComparison.Ordinal);
            Assert.Contains("A &lt;b&gt;snake&lt;/b&gt; &amp; a rose", page, StringComparison.Ordinal);
            Assert.Contains("below the minimum of £400", page, StringComparison.Ordinal);
            Assert.Contains("Approve and ask for £150", page, StringComparison.Ordinal);
            Assert.Contains("class=\"bubble\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        }

        Assert.Equal("PENDING_APPROVAL", await desk.StatusAsync());
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from action_tokens where used_at is not null"));
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from inbox"));
    }

    [Fact]
    public async Task Nobody_learns_or_keeps_the_address()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval);
        foreach (var path in new[] { $"/a/{token}", "/a/none", "/privacy", "/payment/cancel", "/payment/success", "/pay/none" })
        {
            using var answer = await desk.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_works_once_also_when_tapped_twice_at_the_same_moment()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval);

        var taps = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.PressAsync($"/a/{token}", ("act", "approve"))));
        Assert.Contains(taps, tap => tap.Code == HttpStatusCode.OK);
        Assert.All(taps, tap => Assert.Contains(tap.Code, new[] { HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.Conflict }));

        Assert.Equal("AWAITING_DEPOSIT", await desk.StatusAsync());
        Assert.Equal(1, await desk.OneAsync<int>("select count(*)::int from status_history where lead_id = 700 and transition <> 'started'"));
        Assert.Equal(1, await desk.OneAsync<int>("select count(*)::int from deposits"));
        Assert.Equal(HttpStatusCode.Gone, (await desk.SeeAsync($"/a/{token}")).Code);
        var (code, page) = await desk.PressAsync($"/a/{token}");
        Assert.Equal(HttpStatusCode.Gone, code);
        Assert.Contains("This link was used", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_shows_what_the_client_is_sent_and_the_next_step_with_a_link_of_its_own()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();

        var (code, page) = await desk.PressAsync($"/a/{await desk.LinkAsync("approve", LeadStatus.PendingApproval)}");

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Contains("Approved", page, StringComparison.Ordinal);
        Assert.Contains("The client is sent:", page, StringComparison.Ordinal);
        var next = await desk.SeeAsync($"/a/{EnquiryAtLinks.TokenIn(page, "a")}");
        Assert.Equal(HttpStatusCode.OK, next.Code);
        Assert.Contains("data-action=\"send-deposit\"", next.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_may_approve_may_ask_or_decline_on_the_same_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval);

        var empty = await desk.PressAsync($"/a/{token}", ("act", "ask"), ("question", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Code);
        Assert.Contains("Write the question for the client.", empty.Page, StringComparison.Ordinal);
        var declined = await desk.PressAsync($"/a/{token}", ("act", "reject"), ("reason", "I am fully booked this year."));

        Assert.Equal(HttpStatusCode.OK, declined.Code);
        Assert.Equal("REJECTED", await desk.StatusAsync());
        await desk.DrainAsync();
        Assert.Contains(desk.SentTo(EnquiryAtLinks.Sam), m => Text(m.Message).Contains("fully booked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_does_nothing_in_another_status_and_says_how_things_stand()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync("REJECTED");
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval);

        var look = await desk.SeeAsync($"/a/{token}");
        var press = await desk.PressAsync($"/a/{token}");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (look.Code, press.Code));
        Assert.Contains("The enquiry is now: declined.", look.Page, StringComparison.Ordinal);
        Assert.Equal("REJECTED", await desk.StatusAsync());
    }

    [Fact]
    public async Task A_link_that_ran_out_is_gone_and_one_that_never_was_is_not_found()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval);
        desk.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(HttpStatusCode.Gone, (await desk.SeeAsync($"/a/{token}")).Code);
        Assert.Equal(HttpStatusCode.Gone, (await desk.PressAsync($"/a/{token}")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SeeAsync($"/a/{new string('A', 43)}")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PressAsync("/a/nonsense")).Code);
        Assert.Equal("PENDING_APPROVAL", await desk.StatusAsync());
    }

    [Fact]
    public async Task Mark_booked_takes_a_date_or_says_how_to_write_one()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync("BOOKING_PENDING");
        var token = await desk.LinkAsync("mark-booked", LeadStatus.BookingPending);

        var wrong = await desk.PressAsync($"/a/{token}", ("start", "next Friday"), ("minutes", "180"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Code);
        Assert.Contains("value=\"next Friday\"", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", wrong.Page, StringComparison.Ordinal);
        var right = await desk.PressAsync($"/a/{token}", ("start", "2026-03-20T11:00"), ("minutes", "180"));

        Assert.Equal(HttpStatusCode.OK, right.Code);
        Assert.Equal("BOOKED", await desk.StatusAsync());
        Assert.Equal(new DateTime(2026, 3, 20, 11, 0, 0, DateTimeKind.Utc), await desk.OneAsync<DateTime>("select starts_at from appointments"));
    }

    [Fact]
    public async Task A_picture_opens_for_the_holder_of_a_link_of_its_enquiry_only()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        await desk.DoAsync("""
            insert into media (merchant_id, id, conversation_id, lead_id, message_provider_id, vendor_id, mime_type, state, bytes, created_at)
            select id, 50, 600, 700, 'wamid.in', 'media-1', 'image/png', 'kept', '\x8950', @now from merchants
            """, new { now = desk.Now });
        var token = await desk.LinkAsync("approve", LeadStatus.PendingApproval, Duration.FromHours(1));

        Assert.Contains($"/pictures/{token}/50", (await desk.SeeAsync($"/a/{token}")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.SeeAsync($"/pictures/{token}/50")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SeeAsync($"/pictures/{token}/51")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SeeAsync($"/pictures/{new string('A', 43)}/50")).Code);
        desk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SeeAsync($"/pictures/{token}/50")).Code);
    }

    private static string Text(OutboundMessage message) => message.Body switch
    {
        OutboundBody.Words words => words.Text,
        OutboundBody.WithChoices choices => choices.Text,
        OutboundBody.FromTemplate template => string.Join(' ', template.Template.Parameters),
        _ => "",
    };
}
