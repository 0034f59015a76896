using System.Security.Cryptography;
using Frontdesk.Adapters.Channels;
using Frontdesk.Conversations;
using Frontdesk.Server.Outbox;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class KeptMediaTests(TestDatabase databases)
{
    private static readonly byte[] Png =
        [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 4, 0, 0, 0, 3, 0, 8, 6, 0, 0, 0];

    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0x02, 0x58, 0x03, 0x20, 3, 1, 0x22, 0];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_kept_with_its_size_and_fingerprint()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await PutAsync(outbox);
        outbox.Vendors.FileAnswers.Enqueue(new MediaOutcome.Retry("busy"));
        outbox.Vendors.FileAnswers.Enqueue(new MediaOutcome.Fetched(Png, "image/png", Convert.ToHexStringLower(SHA256.HashData(Png))));

        await outbox.Dispatcher.DrainAsync(Stop);
        outbox.Time.Advance(RetrySchedule.Steps[0].ToTimeSpan());
        await outbox.Dispatcher.DrainAsync(Stop);

        var kept = Assert.Single(await outbox.QueryAsync<(string State, byte[] Bytes, byte[] Sha256, string Type, int Width, int Height)>(
            "select state, bytes, sha256, mime_type, width, height from media"));
        Assert.Equal(("kept", "image/png", 1024, 768), (kept.State, kept.Type, kept.Width, kept.Height));
        Assert.Equal(Png, kept.Bytes);
        Assert.Equal(SHA256.HashData(Png), kept.Sha256);
    }

    [Fact]
    public async Task A_file_that_we_will_not_keep_says_why()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await PutAsync(outbox);
        outbox.Vendors.FileAnswers.Enqueue(new MediaOutcome.Refused("The file is larger than 16 MB."));

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal([("refused", "The file is larger than 16 MB.")], await outbox.QueryAsync<(string, string)>("select state, refused_because from media"));
    }

    [Fact]
    public void The_size_is_read_from_the_first_bytes_of_png_and_jpeg_only()
    {
        Assert.Equal(new PictureSize(1024, 768), PictureSize.Read(Png));
        Assert.Equal(new PictureSize(800, 600), PictureSize.Read(Jpeg));
        Assert.Null(PictureSize.Read("RIFF....WEBP"u8));
        Assert.Null(PictureSize.Read(Png.AsSpan(0, 20)));
        for (var length = 0; length < Jpeg.Length - 6; length++)
            Assert.Null(PictureSize.Read(Jpeg.AsSpan(0, length)));
        Assert.Null(PictureSize.Read([]));
    }

    private static async Task PutAsync(OutboxUnderTest outbox)
    {
        await outbox.ExecuteAsync("""
            insert into media (merchant_id, id, conversation_id, message_provider_id, vendor_id, mime_type, created_at)
            values (1, 50, 1, 'wamid.in', 'media-1', 'image/jpeg', @now)
            """,
            new { now = outbox.Clock.Now });
        await outbox.PutAsync(new Effect.FetchMedia(new MediaReference("media-1", "image/jpeg"), "wamid.in"), "media:50");
    }
}
