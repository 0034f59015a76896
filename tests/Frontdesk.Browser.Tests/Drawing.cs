using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Frontdesk.Browser.Tests;

/// <summary>Small files as clients send them, made here so that none has to be kept in the repository.</summary>
internal static class Drawing
{
    /// <summary>A PNG of soft rings, so that one picture can be told from another.</summary>
    public static byte[] Rings(int width, int height, int tint)
    {
        var rows = new byte[height * (1 + (width * 3))];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var distance = Math.Sqrt(Math.Pow(x - (width * 0.45), 2) + Math.Pow(y - (height * 0.55), 2));
                var ink = 150 + (70 * Math.Sin(distance / (9 + tint))) - (distance / 4);
                var at = (y * (1 + (width * 3))) + 1 + (x * 3);
                rows[at] = (byte)Math.Clamp(ink + (tint * 11 % 60), 0, 255);
                rows[at + 1] = (byte)Math.Clamp(ink + (tint * 7 % 40), 0, 255);
                rows[at + 2] = (byte)Math.Clamp(ink - (tint * 5 % 50), 0, 255);
            }
        }
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        Chunk(png, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>A second of a quiet tone.</summary>
    public static byte[] Tone()
    {
        const int Rate = 8000;
        var samples = Enumerable.Range(0, Rate).Select(n => (byte)(128 + (20 * Math.Sin(n * 0.35)))).ToArray();
        using var wav = new MemoryStream();
        using var writer = new BinaryWriter(wav);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
        return wav.ToArray();
    }

    private static void Chunk(MemoryStream png, string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        png.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
