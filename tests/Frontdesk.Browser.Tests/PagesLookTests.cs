using System.IO.Compression;
using Microsoft.Playwright;
using Xunit;

namespace Frontdesk.Browser.Tests;

public sealed class PagesLookTests(StaffDesk desk, Browser browser)
{
    /// <summary>Of a staff page: everything gzipped, first visit, without clients' photos.</summary>
    private const int PageBytesMax = 90 * 1024;

    private const int RequestsMax = 8;

    /// <summary>Where pictures of the pages go, for a person to look at; unset: nowhere.</summary>
    private static readonly string? Shots = Environment.GetEnvironmentVariable("FRONTDESK_SHOTS");

    private static readonly string? Axe = FindUp("node_modules/axe-core/axe.min.js");

    public static TheoryData<string, string> Pages => new()
    {
        { "today", "/back-office" },
        { "inbox", "/back-office/inbox" },
        { "found", "/back-office/inbox?q=fern" },
        { "thread", "/back-office/inbox/101" },
        { "enquiry", "/back-office/inbox/101?pane=enquiry" },
        { "approve", "/back-office/inbox/108?pane=enquiry&act=mark-booked" },
        { "decline", "/back-office/inbox/110?pane=enquiry&act=reject" },
        { "person", "/back-office/inbox/102" },
        { "closed", "/back-office/inbox/103" },
        { "paid", "/back-office/inbox/108?pane=enquiry" },
        { "opted-out", "/back-office/inbox/106" },
        { "hand-back", "/back-office/inbox/102?owner=hand-back" },
        { "operations", "/back-office/operations" },
        { "unclear", "/back-office/operations/unclear" },
        { "dealt-with", "/back-office/operations/unclear?show=marked" },
        { "you", "/back-office/you" },
        { "sign-in", "/back-office/sign-in" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_fits_every_window_and_can_be_used_by_everyone(string name, string path)
    {
        foreach (var (kind, size, dark) in new[] { ("phone", Browser.Phone, false), ("tablet", Browser.Tablet, true), ("desk", Browser.Desk, false), ("dark", Browser.Desk, true) })
        {
            var page = await browser.SignedInAsync(desk, size, dark);
            List<string> complaints = [];
            page.Console += (_, line) =>
            {
                if (line.Type == "error")
                    complaints.Add(line.Text);
            };
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            if (Shots is not null)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Shots, $"{name}-{kind}.png") });
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            Assert.Equal(1, await page.Locator("h1:visible").CountAsync());
            await HasNoSeriousViolationAsync(page, $"{name} on {kind}");
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("/back-office", PageBytesMax)]
    [InlineData("/back-office/inbox/101", PageBytesMax)]
    [InlineData("/back-office/sign-in", 30 * 1024)]
    public async Task A_page_keeps_its_budget(string path, int bytesMax)
    {
        var page = await browser.SignedInAsync(desk, Browser.Desk);
        List<IResponse> answers = [];
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var counted = answers.Where(answer => !answer.Url.Contains("/media/", StringComparison.Ordinal) && answer.Request.Method == "GET").ToList();
        var bytes = 0;
        foreach (var answer in counted)
            bytes += Gzipped(await answer.BodyAsync());
        Assert.InRange(bytes, 1, bytesMax);
        Assert.InRange(counted.Count, 1, RequestsMax);
        await page.Context.CloseAsync();
    }

    // Run from outside the page: its own policy lets nothing foreign in.
    internal static async Task HasNoSeriousViolationAsync(IPage page, string where)
    {
        if (Axe is null)
            Assert.Skip("axe-core is not installed: npm ci brings it.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken) + ";0");
        var found = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations.filter(v => v.impact === "serious" || v.impact === "critical")
                .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`)
            """);
        Assert.True(found.Length == 0, $"{where}: {string.Join("; ", found)}");
    }

    private static int Gzipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(body);
        return packed.ToArray().Length;
    }

    private static string? FindUp(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, path)))
                return Path.Combine(folder.FullName, path);
        }
        return null;
    }
}
