using System.Buffers;

namespace Frontdesk.Server.Inbound;

/// <summary>Reads a delivery's body up to a limit: what is longer is not taken in.</summary>
internal static class DeliveryBody
{
    /// <summary>Bytes.</summary>
    public const int LengthMax = 1024 * 1024;

    /// <returns>The raw bytes; null when there are more than <see cref="LengthMax"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LengthMax)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            var tooLong = read.Buffer.Length > LengthMax;
            if (tooLong || read.IsCompleted)
            {
                var body = tooLong ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            // Examined and not consumed: the pipe goes on gathering, in pooled memory.
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
