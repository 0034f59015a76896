using System.IO.Compression;
using System.Text.RegularExpressions;
using Frontdesk.Leads;

namespace Frontdesk.Server.Tests.Site;

/// <summary>What a phone loads for a page that comes by link: the page and every file it names, gzipped as well as can be, without clients' photos.</summary>
public sealed partial class PageBudgets(TestDatabase databases)
{
    /// <summary>Bytes.</summary>
    private const int PageMax = 30 * 1024;

    private const int RequestsMax = 5;

    [Fact]
    public async Task A_page_opened_from_a_message_and_the_sign_in_load_in_a_moment_on_a_slow_phone()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        var approve = await desk.LinkAsync("approve", LeadStatus.PendingApproval);
        var pay = await desk.LinkAsync("pay", null);

        foreach (var path in new[] { $"/a/{approve}", "/a/none", $"/pay/{pay}", "/payment/success", "/payment/cancel", "/privacy", "/back-office/sign-in" })
        {
            var page = await LoadAsync(desk, path);
            var files = File().Matches(System.Text.Encoding.UTF8.GetString(page)).Select(found => found.Value).Distinct().ToList();
            var bytes = Gzipped(page);
            foreach (var file in files)
                bytes += Gzipped(await LoadAsync(desk, file));

            Assert.NotEmpty(files);
            Assert.True(bytes <= PageMax, $"{path} weighs {bytes} bytes.");
            Assert.True(1 + files.Count <= RequestsMax, $"{path} takes {1 + files.Count} requests.");
        }
    }

    // Pages that say no are pages too.
    private static async Task<byte[]> LoadAsync(DeskUnderTest desk, string path)
    {
        using var answer = await desk.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static int Gzipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(body);
        return packed.ToArray().Length;
    }

    [GeneratedRegex("/assets/[^\"#]+")]
    private static partial Regex File();
}
