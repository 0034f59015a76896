using System.Net;

namespace Frontdesk.Adapters.Wire;

/// <summary>Content that remembers whether the connection asked for it, so whether a request may have reached the vendor.</summary>
internal sealed class MarkedContent : HttpContent
{
    private readonly HttpContent inner;

    public MarkedContent(HttpContent inner)
    {
        this.inner = inner;
        foreach (var header in inner.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    public bool WasAskedFor { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasAskedFor = true;
        return inner.CopyToAsync(stream, context);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
