using System.IO.Compression;
using Microsoft.Playwright;
using Xunit;

namespace Frontdesk.Browser.Tests;

/// <summary>The demo page: light, and to be used by everyone.</summary>
public sealed class DemoLookTests(DemoDesk desk, Browser browser)
{
    private const int Kibibyte = 1024;
    private const int RequestsMax = 8;

    /// <summary>Gzipped bytes of a first visit, without clients' photos.</summary>
    private static readonly Dictionary<string, int> BytesMax = new() { ["document"] = 16 * Kibibyte, ["stylesheet"] = 12 * Kibibyte, ["script"] = 26 * Kibibyte };

    private static readonly string? Axe = FindUp("node_modules/axe-core/axe.min.js");

    [Fact]
    public async Task The_demo_keeps_its_budget()
    {
        var page = await browser.OpenAsync(desk.Address, Browser.Desk);
        List<IResponse> answers = [];
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync("/demo?client=447700900208", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        var counted = answers.Where(answer => !answer.Url.Contains("/media/", StringComparison.Ordinal) && !answer.Url.EndsWith("/stream", StringComparison.Ordinal)).ToList();
        var all = 0;
        foreach (var kind in counted.GroupBy(answer => answer.Request.ResourceType))
        {
            var bytes = 0;
            foreach (var answer in kind)
                bytes += Gzipped(await answer.BodyAsync());
            Assert.InRange(bytes, 1, BytesMax.GetValueOrDefault(kind.Key, 8 * Kibibyte));
            all += bytes;
        }
        Assert.InRange(all, 1, 70 * Kibibyte);
        Assert.InRange(counted.Count, 1, RequestsMax);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("client")]
    [InlineData("artist")]
    [InlineData("strip")]
    public async Task The_demo_can_be_used_by_everyone(string tab)
    {
        if (Axe is null)
            Assert.Skip("axe-core is not installed: npm ci brings it.");
        foreach (var (size, dark) in new[] { (Browser.Desk, false), (Browser.Desk, true), (Browser.Phone, false) })
        {
            var page = await browser.OpenAsync(desk.Address, size, dark);
            List<string> complaints = [];
            page.Console += (_, line) =>
            {
                if (line.Type == "error")
                    complaints.Add(line.Text);
            };
            await page.GotoAsync($"/demo?client=447700900208&tab={tab}");
            // Run from outside the page: its own policy lets nothing foreign in.
            await page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken) + ";0");
            var found = await page.EvaluateAsync<string[]>("""
                async () => (await axe.run()).violations.filter(v => v.impact === "serious" || v.impact === "critical")
                    .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`)
                """);
            Assert.True(found.Length == 0, $"{tab} at {size}: {string.Join("; ", found)}");
            Assert.Empty(complaints);
            Assert.Equal(1, await page.Locator("h1:visible").CountAsync());
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await page.Context.CloseAsync();
        }
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
