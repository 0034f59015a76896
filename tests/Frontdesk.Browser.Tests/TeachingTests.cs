using Microsoft.Playwright;
using Xunit;

namespace Frontdesk.Browser.Tests;

public sealed class TeachingTests(StaffDesk desk, Browser browser)
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("FRONTDESK_SHOTS");

    [Theory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task What_a_text_means_is_said_beside_it_and_a_slip_is_named_where_it_was_made(int width, bool script)
    {
        var page = await browser.SignedInAsync(desk, width == Browser.Phone.Width ? Browser.Phone : Browser.Desk, script: script);
        await page.GotoAsync("/back-office/operations");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "See the texts" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Unclear answers");
        foreach (var said in await page.GetByText("Say what it means").AllAsync())
            await said.ClickAsync();
        await FitsAsync(page, $"open-{width}", script);

        var size = page.Locator(".taught").Filter(new LocatorFilterOptions { HasText = "Size" });
        await Assertions.Expect(size.Locator("blockquote")).ToHaveTextAsync("a koi");
        await size.GetByLabel("Shorter side").FillAsync("palm");
        await size.GetByLabel("Longer side").FillAsync("12");
        await size.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Keep this reading" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("What you typed is below");
        await Assertions.Expect(size.GetByLabel("Shorter side")).ToHaveValueAsync("palm");
        await Assertions.Expect(size.GetByLabel("Longer side")).ToHaveValueAsync("12");
        await FitsAsync(page, $"slip-{width}", script);
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(size.GetByLabel("Shorter side")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    private static async Task FitsAsync(IPage page, string name, bool script)
    {
        if (Shots is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Shots, $"unclear-{name}.png"), FullPage = true });
        if (!script)
            return;
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await PagesLookTests.HasNoSeriousViolationAsync(page, name);
    }
}
