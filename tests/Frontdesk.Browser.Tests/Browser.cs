using Frontdesk.Server.BackOffice.SignIn;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Frontdesk.Browser.Tests.Browser))]

namespace Frontdesk.Browser.Tests;

/// <summary>One Chromium for the whole run; each test opens its own window.</summary>
public sealed class Browser : IAsyncLifetime
{
    public static readonly (int Width, int Height) Phone = (390, 844);
    public static readonly (int Width, int Height) Tablet = (834, 1112);
    public static readonly (int Width, int Height) Desk = (1440, 900);

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FRONTDESK_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists),
            Headless = true,
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A window in which Jonah is signed in.</summary>
    public async Task<IPage> SignedInAsync(StaffDesk desk, (int Width, int Height) size, bool dark = false, bool script = true)
    {
        var page = await OpenAsync(desk.Address, size, dark, script);
        await page.Context.AddCookiesAsync([new Cookie { Name = Sessions.Cookie, Value = desk.Session, Url = $"{desk.Address}/back-office", HttpOnly = true }]);
        return page;
    }

    /// <param name="address">Where paths start.</param>
    /// <param name="size">Of the window; the phone's also has touch.</param>
    /// <param name="dark">As the system would ask for.</param>
    /// <param name="script">False: as with script switched off.</param>
    public async Task<IPage> OpenAsync(string address, (int Width, int Height) size, bool dark = false, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = size.Width, Height = size.Height },
            HasTouch = size == Phone,
            IsMobile = size == Phone,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(8000);
        return await context.NewPageAsync();
    }
}
