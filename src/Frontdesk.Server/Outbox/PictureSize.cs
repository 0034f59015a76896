using System.Buffers.Binary;

namespace Frontdesk.Server.Outbox;

/// <summary>Width and height in pixels from the first bytes of a PNG or JPEG, so that pages can keep the picture's place free.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private const int LargestSide = 65_535;

    /// <returns>Null for any other type, and for a header that makes no sense.</returns>
    public static PictureSize? Read(ReadOnlySpan<byte> file)
    {
        var size = ReadPng(file) ?? ReadJpeg(file);
        return size is { Width: > 0 and <= LargestSide, Height: > 0 and <= LargestSide } ? size : null;
    }

    private static PictureSize? ReadPng(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[0] == 0x89 && file[1..8].SequenceEqual("PNG\r\n\u001A\n"u8)
            ? new PictureSize(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    private static PictureSize? ReadJpeg(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith([(byte)0xFF, (byte)0xD8]))
            return null;
        var at = 2;
        // Segment by segment (marker, length) to the first frame header, which holds the size.
        while (at + 9 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return null;
    }
}
