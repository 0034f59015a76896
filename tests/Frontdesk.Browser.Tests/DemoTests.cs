using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Frontdesk.Browser.Tests;

/// <summary>A newcomer plays a booking from "hi" to the diary, on both phones.</summary>
public sealed class DemoTests(DemoDesk desk, Browser browser)
{
    /// <summary>Where pictures of the pages go, for a person to look at; unset: nowhere.</summary>
    private static readonly string? Shots = Environment.GetEnvironmentVariable("FRONTDESK_SHOTS");

    private static readonly string[] Answers =
        ["hi", "A fine line fern with two leaves", "Left forearm", "8 x 12 cm"];

    private static readonly string[] MoreAnswers = ["£500", "London", "skip", "no"];

    [Fact]
    public async Task A_newcomer_walks_from_hi_to_a_booking_on_two_phones()
    {
        var page = await browser.OpenAsync(desk.Address, Browser.Desk);
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync($"{desk.Address}/demo");
        // The desk is shared with the other tests, which may have had their newcomer already.
        await page.GotoAsync("/demo/newcomer");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Write “hi” on the left" })).ToBeVisibleAsync();
        await ShootAsync(page, "demo-first");
        await ConsultAsync(page);
        await ShootAsync(page, "demo-summary");

        var artist = page.Locator("#artist");
        await Expect(artist.Locator(".bubble").Last).ToContainTextAsync("waits for your decision");
        await artist.GetByRole(AriaRole.Button, new() { Name = "Approve" }).Last.ClickAsync();
        await Expect(page.Locator("#client .bubble").Last).ToContainTextAsync("deposit of £150");
        await PayAsync(page);
        await Expect(page.Locator("#client .bubble").Last).ToContainTextAsync("£150");
        await BookAsync(page);
        await ShootAsync(page, "demo-booked");
        await Expect(page.Locator("#client .bubble").Last).ToContainTextAsync("4 December");
        await Expect(page.Locator("#client-head .chip")).ToHaveTextAsync("Booked");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_small_screen_the_phone_in_the_back_counts_what_is_new()
    {
        var page = await browser.OpenAsync(desk.Address, Browser.Phone);
        await page.GotoAsync("/demo/newcomer");
        await ShootAsync(page, "demo-phone-first");
        await ConsultAsync(page);
        await Expect(page.Locator(".tabs [data-tab=artist] .unread")).ToHaveTextAsync("1 new");
        await ShootAsync(page, "demo-phone-unread");
        await page.Locator(".tabs [data-tab=artist]").ClickAsync();
        await Expect(page.Locator(".tabs [data-tab=artist] .unread")).ToBeHiddenAsync();
        await Expect(page.Locator("#artist .bubble").Last).ToContainTextAsync("waits for your decision");
        await ShootAsync(page, "demo-phone-artist");
        await page.Locator(".tabs [data-tab=strip]").ClickAsync();
        await ShootAsync(page, "demo-phone-strip");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_seeded_client_has_a_thread_and_every_group_of_statuses_a_client()
    {
        var page = await browser.OpenAsync(desk.Address, Browser.Desk);
        await page.GotoAsync("/demo?client=447700900209");
        foreach (var group in new[] { "g-bot", "g-yours", "g-client", "g-booked", "g-parked", "g-closed", "g-stop" })
            await Expect(page.Locator($".people .chip.{group}").First).ToBeAttachedAsync();
        await ShootAsync(page, "demo-hannah");
        await page.GotoAsync("/demo?client=447700900203");
        await Expect(page.Locator("#client-thread img")).ToHaveCountAsync(2);
        await ShootAsync(page, "demo-priya");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_a_press_comes_back_to_the_page()
    {
        var page = await browser.OpenAsync(desk.Address, Browser.Desk, script: false);
        await page.GotoAsync("/demo/newcomer");
        await page.Locator("#client-say").FillAsync("hello");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send as" }).First.ClickAsync();
        await Expect(page.Locator("#client .bubble:not(.own)")).ToContainTextAsync("automatic assistant");
        await page.Context.CloseAsync();
    }

    private static async Task ConsultAsync(IPage page)
    {
        foreach (var answer in Answers)
            await SayAsync(page, answer);
        foreach (var title in new[] { "Fine line", "Medium detail", "No" })
            await PressAsync(page, title);
        await page.GetByLabel("Send a picture or something else").ClickAsync();
        await NextAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Picture: a fern" }).ClickAsync());
        foreach (var answer in MoreAnswers)
            await SayAsync(page, answer);
        await PressAsync(page, "In 1-2 months");
    }

    private static Task SayAsync(IPage page, string text) => NextAsync(page, async () =>
    {
        await page.Locator("#client-say").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    });

    private static Task PressAsync(IPage page, string title) => NextAsync(page, () =>
        page.Locator("#client .answers").Last.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync());

    /// <summary>Does something that the desk answers on the client's phone.</summary>
    private static async Task NextAsync(IPage page, Func<Task> act)
    {
        var bubbles = page.Locator("#client .bubble:not(.own)");
        var before = await bubbles.CountAsync();
        await act();
        await Expect(bubbles).ToHaveCountAsync(before + 1);
    }

    private static async Task PayAsync(IPage page)
    {
        await page.Locator("#client .bubble").Last.Locator("a[data-sheet]").Last.ClickAsync();
        var sheet = page.FrameLocator("#client-sheet iframe");
        await Expect(sheet.GetByText("Pretend checkout")).ToBeVisibleAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Card declined" }).ClickAsync();
        await Expect(sheet.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was paid");
        await ShootAsync(page, "demo-checkout");
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Pay £150 (pretend)" }).ClickAsync();
        await Expect(sheet.GetByRole(AriaRole.Heading, new() { Name = "Paid" })).ToBeVisibleAsync();
        await page.Locator("#client-sheet [data-close-sheet]").ClickAsync();
    }

    private static async Task BookAsync(IPage page)
    {
        var notice = page.Locator("#artist .bubble").Last;
        await Expect(notice).ToContainTextAsync("Set the date");
        await notice.Locator("a[data-sheet]").First.ClickAsync();
        var sheet = page.FrameLocator("#artist-sheet iframe");
        await sheet.GetByLabel("Date and time").FillAsync("2026-12-04T11:00");
        await ShootAsync(page, "demo-book");
        await sheet.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("#client-head .chip")).ToHaveTextAsync("Booked");
        await page.Locator("#artist-sheet [data-close-sheet]").ClickAsync();
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Shots is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Shots, $"{name}.png") });
    }
}
