using System.Net;
using System.Net.Http.Headers;
using Dapper;
using Xunit;

namespace Frontdesk.Server.Tests.BackOffice;

public sealed class MediaTests(TestDatabase databases)
{
    [Fact]
    public async Task A_voice_note_plays_from_any_point_and_a_page_in_disguise_is_only_saved()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var jonah = await StaffBrowser.AtAsync(desk);
        await desk.ClientWritesAsync("447700900123", "hi");
        await desk.DrainAsync();
        await KeepAsync(desk, 901, "audio/ogg; codecs=opus", "0123456789"u8.ToArray());
        await KeepAsync(desk, 902, "text/html", "<script>alert(1)</script>"u8.ToArray());

        Assert.Equal(HttpStatusCode.Redirect, (await jonah.GetAsync("/back-office/media/901")).Status);
        await jonah.SignInAsync();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/back-office/media/901") { Headers = { Range = new RangeHeaderValue(2, 4) } };
        using var part = await jonah.Client.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("audio/ogg", part.Content.Headers.ContentType!.MediaType);
        Assert.Equal("234", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var disguised = await jonah.Client.GetAsync("/back-office/media/902", TestContext.Current.CancellationToken);
        Assert.Equal("application/octet-stream", disguised.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", disguised.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(disguised.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(HttpStatusCode.NotFound, (await jonah.GetAsync("/back-office/media/903")).Status);
    }

    private static async Task KeepAsync(DeskUnderTest desk, long id, string type, byte[] bytes)
    {
        await using var work = await desk.Database.BeginEngineAsync(TestContext.Current.CancellationToken);
        await work.Connection.ExecuteAsync("""
            insert into media (merchant_id, id, conversation_id, message_provider_id, vendor_id, mime_type, state, bytes, created_at)
            select merchant_id, @id, id, 'wamid.test', @id::text, @type, 'kept', @bytes, created_at from conversations where kind = 'client'
            """, new { id, type, bytes });
        await work.CommitAsync(TestContext.Current.CancellationToken);
    }
}
