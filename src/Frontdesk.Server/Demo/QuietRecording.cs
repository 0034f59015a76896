using System.Buffers.Binary;

namespace Frontdesk.Server.Demo;

/// <summary>A voice note of two seconds' silence, as phones send them: Opus in Ogg.</summary>
internal static class QuietRecording
{
    private const int SamplesPerPacket = 960;
    private const int Packets = 100;
    private const uint Polynomial = 0x04C11DB7;
    private static readonly byte[] Silence = [0xF8, 0xFF, 0xFE];

    public static byte[] Bytes()
    {
        using var ogg = new MemoryStream();
        byte[] head = [.. "OpusHead"u8, 1, 1, 0, 0, 0x80, 0xBB, 0, 0, 0, 0, 0];
        byte[] tags = [.. "OpusTags"u8, 4, 0, 0, 0, .. "demo"u8, 0, 0, 0, 0];
        Page(ogg, 0, isFirst: true, isLast: false, 0, [head]);
        Page(ogg, 1, isFirst: false, isLast: false, 0, [tags]);
        Page(ogg, 2, isFirst: false, isLast: true, SamplesPerPacket * Packets, [.. Enumerable.Repeat(Silence, Packets)]);
        return ogg.ToArray();
    }

    private static void Page(MemoryStream ogg, int number, bool isFirst, bool isLast, long position, byte[][] packets)
    {
        var page = new byte[27 + packets.Length];
        "OggS"u8.CopyTo(page);
        page[5] = (byte)((isFirst ? 2 : 0) | (isLast ? 4 : 0));
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(6), position);
        BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(14), 1);
        BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(18), number);
        page[26] = (byte)packets.Length;
        for (var packet = 0; packet < packets.Length; packet++)
            page[27 + packet] = (byte)packets[packet].Length;
        byte[] whole = [.. page, .. packets.SelectMany(packet => packet)];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(22), Checksum(whole));
        ogg.Write(whole);
    }

    private static uint Checksum(byte[] page)
    {
        var sum = 0u;
        foreach (var one in page)
        {
            sum ^= (uint)one << 24;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ Polynomial : sum << 1;
        }
        return sum;
    }
}
