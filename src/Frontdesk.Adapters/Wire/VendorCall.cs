using System.Net.Http.Headers;
using NodaTime;

namespace Frontdesk.Adapters.Wire;

/// <summary>One request to a vendor, told apart by how far it got. Throws only when <c>stop</c> was asked for.</summary>
internal static class VendorCall
{
    /// <summary>Bytes of an answer that we are willing to read.</summary>
    public const int MaxAnswer = 1024 * 1024;

    public static async Task<VendorAnswer> SendAsync(
        HttpClient http, HttpRequestMessage request, Duration patience, int maxAnswer, CancellationToken stop)
    {
        var mark = request.Content is { } content ? new MarkedContent(content) : null;
        if (mark is not null)
            request.Content = mark;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(patience.ToTimeSpan());
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timer.Token);
            var body = await ReadAsync(response.Content, maxAnswer, timer.Token);
            return body is null
                ? new VendorAnswer.Lost($"an answer of more than {maxAnswer} bytes")
                : new VendorAnswer.Answered(response.StatusCode, body, RetryAfter(response.Headers));
        }
        catch (HttpRequestException broken)
        {
            return Unanswered(mark, $"connection failed ({broken.HttpRequestError})");
        }
        catch (IOException)
        {
            return Unanswered(mark, "connection lost");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Unanswered(mark, $"no answer within {patience.TotalSeconds:0} s");
        }
    }

    // The body follows the head in one write: while it was never asked for, nothing has left.
    private static VendorAnswer Unanswered(MarkedContent? mark, string reason) =>
        mark is { WasAskedFor: true } ? new VendorAnswer.Lost(reason) : new VendorAnswer.NotSent(reason);

    private static async Task<byte[]?> ReadAsync(HttpContent content, int max, CancellationToken stop)
    {
        if (content.Headers.ContentLength > max)
            return null;
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop)) > 0)
        {
            if (kept.Length + read > max)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static Duration? RetryAfter(HttpResponseHeaders headers) => headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } when headers.Date is { } now && date > now => Duration.FromTimeSpan(date - now),
        _ => null,
    };
}
