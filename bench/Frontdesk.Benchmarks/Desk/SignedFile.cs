using System.Globalization;
using System.Text;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>Whole HTTP requests of equal length one behind the other: distinct, signed text messages for wrk to send.</summary>
internal sealed class SignedFile : IDisposable
{
    private const int People = 20_000;

    /// <summary>Bytes of an item as it lies in the inbox, as a real webhook with a long message has.</summary>
    private const int RawLength = 1_200;

    private const string Number = "447900000000";
    private const string MessageId = "wamid.HBgMNDQ3OTAwMDAwMDAwFQIAEhgUM0E000000000000";
    private const int MessageDigits = 12;
    private const string Words =
        "I would like a small fern with two leaves on my left forearm, in fine lines and without colour if you can. ";

    private static readonly Instant At = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly byte[] Body = MakeBody();
    private static int runs;

    private SignedFile(string path, int requestLength, int requests)
    {
        Path = path;
        RequestLength = requestLength;
        Requests = requests;
    }

    public string Path { get; }

    /// <summary>Bytes of one request.</summary>
    public int RequestLength { get; }

    public int Requests { get; }

    /// <summary>A number that no other file of this process was made with.</summary>
    public static int NextRun() => ++runs;

    /// <summary>An item of these deliveries as it lies in the inbox.</summary>
    public static byte[] SampleRaw() => RawOf(Body);

    /// <param name="run">Makes the message ids differ from those of another file.</param>
    public static SignedFile Make(int run, int requests, Uri desk)
    {
        var path = System.IO.Path.Combine(Tools.FolderOfLoad(), $"frontdesk-bench-{Environment.ProcessId}-{run}");
        var body = (byte[])Body.Clone();
        var head = Encoding.ASCII.GetBytes(
            $"POST /webhooks/whatsapp HTTP/1.1\r\nHost: {desk.Authority}\r\nUser-Agent: facebookexternalua\r\nAccept: */*\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n{WhatsAppSignature.Header}: ");
        var request = new byte[head.Length + WhatsAppSignature.Sign(body, Node.AppSecret).Length + 4 + body.Length];
        head.CopyTo(request, 0);
        "\r\n\r\n"u8.CopyTo(request.AsSpan(request.Length - body.Length - 4));
        var numbers = Places(body, Number);
        var ids = Places(body, MessageId).Select(place => place + MessageId.Length - MessageDigits).ToArray();
        using var file = File.Create(path, 1 << 20);
        for (var i = 0; i < requests; i++)
        {
            // Every person writes in turn, as on a busy day; the last eight digits of a number are its own.
            foreach (var place in numbers)
                Put(body.AsSpan(place + Number.Length - 8, 8), i % People);
            foreach (var place in ids)
                Put(body.AsSpan(place, MessageDigits), (run * 1_000_000_000L) + i);
            Encoding.ASCII.GetBytes(WhatsAppSignature.Sign(body, Node.AppSecret), request.AsSpan(head.Length));
            body.CopyTo(request, request.Length - body.Length);
            file.Write(request);
        }

        return new SignedFile(path, request.Length, requests);
    }

    public void Dispose() => File.Delete(Path);

    private static void Put(Span<byte> digits, long number) =>
        Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0'), digits);

    private static byte[] MakeBody()
    {
        var words = string.Concat(Enumerable.Repeat(Words, (RawLength / Words.Length) + 1));
        byte[] With(int letters) => Feeder.Wire.Text(new RehearsedPerson(Number, "Client of the bench"), MessageId, At, words[..letters]);
        return With(RawLength - RawOf(With(0)).Length);
    }

    private static byte[] RawOf(byte[] body) =>
        WhatsAppDelivery.Split(body, Node.PhoneNumberId) is SplitDelivery.Items { All: [var item] }
            ? item.Raw : throw new InvalidOperationException("The bench's delivery is not one item.");

    private static int[] Places(byte[] body, string what)
    {
        var text = Encoding.ASCII.GetString(body);
        var places = new List<int>();
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.Ordinal))
            places.Add(at);
        return places.Count > 0 ? [.. places] : throw new InvalidOperationException($"The bench's delivery does not hold {what}.");
    }
}
