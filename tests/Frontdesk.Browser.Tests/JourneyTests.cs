using Dapper;
using Microsoft.Playwright;
using Xunit;

namespace Frontdesk.Browser.Tests;

/// <summary>What an artist does in a day, by pressing what is on the page.</summary>
public sealed class JourneyTests(StaffDesk desk, Browser browser)
{
    [Fact]
    public async Task An_artist_signs_in_takes_over_replies_and_hands_back_on_a_phone()
    {
        var page = await browser.OpenAsync(desk.Address, Browser.Phone);
        await page.GotoAsync("/back-office/inbox/104");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GetByLabel("E-mail").FillAsync(StaffDesk.Email);
        await page.GetByLabel("Password").FillAsync(StaffDesk.Word);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Leo" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You are answering, the bot is silent.")).ToBeVisibleAsync();

        await page.GetByLabel("Reply to Leo").FillAsync("A koi, lovely. Any colours in mind?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.Locator(".say.person .bubble").Last).ToContainTextAsync("Any colours in mind?");
        await Assertions.Expect(page.GetByText("Waiting to send")).ToBeVisibleAsync();
        Assert.Equal("", await page.GetByLabel("Reply to Leo").InputValueAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Hand back" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hand back to the bot" })).ToBeVisibleAsync();
        var seen = await page.Locator(".act .bubble").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand back" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The bot is answering.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".say.out .bubble").Last).ToContainTextAsync(seen);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_artist_reads_what_the_client_will_read_and_then_sends_exactly_that(bool script)
    {
        // One enquiry each: what is approved stays approved.
        var (conversation, lead) = script ? (101, 7) : (111, 17);
        var page = await browser.SignedInAsync(desk, Browser.Desk, script: script);
        await page.GotoAsync($"/back-office/inbox/{conversation}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Approve" }).ClickAsync();
        var preview = page.Locator("#act .bubble");
        await Assertions.Expect(preview).ToContainTextAsync("£150");
        var seen = (await preview.InnerTextAsync()).Trim();
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and send" }).ClickAsync();
        await Assertions.Expect(page.GetByText("was asked for the deposit.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".about .chip")).ToHaveTextAsync("Deposit asked");
        await Assertions.Expect(page.Locator(".say.out .bubble").Last).ToContainTextAsync(seen);
        Assert.Equal("AWAITING_DEPOSIT", await StatusAsync(lead));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_decision_that_somebody_else_made_meanwhile_is_refused_in_place_and_the_words_are_kept()
    {
        var page = await browser.SignedInAsync(desk, Browser.Desk);
        await page.GotoAsync("/back-office/inbox/112");
        await page.GetByRole(AriaRole.Link, new() { Name = "Decline", Exact = true }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("I no longer do portraits.");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what Ines will read" }).ClickAsync();
        await Assertions.Expect(page.Locator("#act .bubble")).ToContainTextAsync("I no longer do portraits.");
        await using (var db = await desk.Database.Direct.OpenConnectionAsync(TestContext.Current.CancellationToken))
            await db.ExecuteAsync("update leads set status = 'BOOKED' where id = 18");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline and tell Ines" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not done");
        Assert.Equal("I no longer do portraits.", await page.GetByLabel("Reason").InputValueAsync());
        Assert.Equal("BOOKED", await StatusAsync(18));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_closed_window_takes_a_template_and_an_opted_out_client_takes_nothing()
    {
        var page = await browser.SignedInAsync(desk, Browser.Phone);
        await page.GotoAsync("/back-office/inbox/107");
        await Assertions.Expect(page.GetByLabel("Template")).ToBeVisibleAsync();
        await page.GotoAsync("/back-office/inbox/106");
        await Assertions.Expect(page.GetByText("Nothing can be sent.")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("textarea").CountAsync());
        await page.Context.CloseAsync();
    }

    private async Task<string?> StatusAsync(long lead)
    {
        await using var db = await desk.Database.Direct.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await db.ExecuteScalarAsync<string>("select status from leads where id = @lead", new { lead });
    }
}
