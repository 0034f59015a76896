using System.Collections.Frozen;

namespace Frontdesk.Adapters.Channels;

/// <summary>Which files are kept, and how large. A type counts only when the file's own first bytes show it.</summary>
public static class MediaRules
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Bytes.</summary>
    public const int MaxImage = 5 * Mebibyte;

    public const int MaxAudio = 16 * Mebibyte;

    public const int MaxVideo = 16 * Mebibyte;

    /// <summary>Documents may be 100 MB at the vendor; a row of ours may not.</summary>
    public const int MaxDocument = 16 * Mebibyte;

    /// <summary>The largest of them all.</summary>
    public const int MaxAny = 16 * Mebibyte;

    internal const string Gone = "This file is no longer there. Ask the client to send it again.";

    internal const string NotKept = "This kind of file is not kept. Pictures, PDFs, voice notes and short videos are.";

    internal const string NotWhatItSays = "This file is not what its type says, so it was not kept.";

    private static readonly FrozenDictionary<string, int> Limits = new Dictionary<string, int>
    {
        ["image/jpeg"] = MaxImage,
        ["image/png"] = MaxImage,
        ["image/webp"] = MaxImage,
        ["image/heic"] = MaxDocument,
        ["application/pdf"] = MaxDocument,
        ["audio/ogg"] = MaxAudio,
        ["audio/mpeg"] = MaxAudio,
        ["audio/mp4"] = MaxAudio,
        ["audio/aac"] = MaxAudio,
        ["audio/amr"] = MaxAudio,
        ["video/mp4"] = MaxVideo,
        ["video/3gpp"] = MaxVideo,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Bytes allowed for a declared type; null for a type that is not kept. <c>audio/ogg; codecs=opus</c> is audio/ogg.</summary>
    public static int? LimitOf(string declaredType) => Limits.TryGetValue(Plain(declaredType), out var limit) ? limit : null;

    internal static string TooLarge(int limit) => $"This file is larger than {limit / Mebibyte} MB, so it was not kept.";

    /// <summary>The type to keep, from the bytes; null when they are of no kept type, or of another family than was declared.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes, string declaredType)
    {
        var seen = Sniff(bytes, Plain(declaredType));
        return seen is not null && Family(seen) == Family(Plain(declaredType)) ? seen : null;
    }

    private static string? Sniff(ReadOnlySpan<byte> bytes, string declared)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("WEBP"u8))
            return "image/webp";
        if (bytes.StartsWith("%PDF-"u8))
            return "application/pdf";
        if (bytes.StartsWith("OggS"u8))
            return "audio/ogg";
        if (bytes.StartsWith("#!AMR"u8))
            return "audio/amr";
        if (bytes.StartsWith("ID3"u8))
            return "audio/mpeg";
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
            return IsoMedia(bytes[8..12], declared);
        return bytes.Length >= 2 && bytes[0] == 0xFF ? MpegAudio(bytes[1]) : null;
    }

    // One container for sound, film and HEIC pictures; its brand tells pictures and 3GPP, the sender tells sound from film.
    private static string IsoMedia(ReadOnlySpan<byte> brand, string declared)
    {
        if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8))
            return "image/heic";
        if (brand[..3].SequenceEqual("3gp"u8))
            return "video/3gpp";
        return brand[..3].SequenceEqual("M4A"u8) || Family(declared) == "audio" ? "audio/mp4" : "video/mp4";
    }

    // The layer bits are zero in ADTS (AAC) only.
    private static string? MpegAudio(byte second) => (second & 0xF6) == 0xF0 ? "audio/aac" : (second & 0xE0) == 0xE0 ? "audio/mpeg" : null;

    private static string Plain(string type) => type.Split(';')[0].Trim().ToLowerInvariant();

    private static string Family(string type) => type.Split('/')[0];
}
