using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Frontdesk.Server.Demo;

/// <summary>Tells every open demo page that something changed. Several beats before a page looks are one.</summary>
internal sealed class Beats
{
    private readonly ConcurrentDictionary<Channel<bool>, bool> pages = new();

    public void Beat()
    {
        foreach (var page in pages.Keys)
            page.Writer.TryWrite(true);
    }

    public async IAsyncEnumerable<bool> FollowAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var page = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        pages[page] = true;
        try
        {
            while (await page.Reader.WaitToReadAsync(ct))
            {
                while (page.Reader.TryRead(out _))
                {
                }
                yield return true;
            }
        }
        finally
        {
            pages.TryRemove(page, out _);
        }
    }
}
