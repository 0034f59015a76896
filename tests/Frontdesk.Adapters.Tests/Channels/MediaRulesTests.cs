using System.Text;
using Frontdesk.Adapters.Channels;

namespace Frontdesk.Adapters.Tests.Channels;

public sealed class MediaRulesTests
{
    [Theory]
    [InlineData("image/jpeg", "FFD8FFE0", "image/jpeg")]
    [InlineData("image/jpeg", "89504E470D0A1A0A", "image/png")]
    [InlineData("image/webp", "524946460000000057454250", "image/webp")]
    [InlineData("application/pdf", "255044462D312E37", "application/pdf")]
    [InlineData("audio/ogg; codecs=opus", "4F676753", "audio/ogg")]
    [InlineData("audio/mpeg", "494433", "audio/mpeg")]
    [InlineData("audio/mpeg", "FFFB", "audio/mpeg")]
    [InlineData("audio/aac", "FFF1", "audio/aac")]
    [InlineData("audio/amr", "2321414D52", "audio/amr")]
    [InlineData("audio/mp4", "0000001866747970697336D0", "audio/mp4")]
    [InlineData("video/mp4", "00000018667479706D703432", "video/mp4")]
    [InlineData("video/3gpp", "0000001866747970336770", null)]
    [InlineData("video/3gpp", "000000186674797033677034", "video/3gpp")]
    [InlineData("image/heic", "000000186674797068656963", "image/heic")]
    [InlineData("image/jpeg", "255044462D312E37", null)]
    [InlineData("image/png", "4D5A9000", null)]
    [InlineData("image/png", "", null)]
    [InlineData("video/mp4", "FFD8FFE0", null)]
    public void The_first_bytes_decide_within_the_declared_family(string declared, string hex, string? type) =>
        Assert.Equal(type, MediaRules.TypeOf(Convert.FromHexString(hex), declared));

    [Fact]
    public void Only_listed_types_have_a_limit_and_none_is_above_the_largest()
    {
        foreach (var type in new[] { "image/jpeg", "IMAGE/PNG", "audio/ogg; codecs=opus", "application/pdf", "video/mp4" })
            Assert.InRange(MediaRules.LimitOf(type)!.Value, MediaRules.MaxImage, MediaRules.MaxAny);
        foreach (var type in new[] { "", "text/html", "image/svg+xml", "application/octet-stream", "image" })
            Assert.Null(MediaRules.LimitOf(type));
        Assert.Equal(16 * 1024 * 1024, MediaRules.MaxAny);
    }

    [Fact]
    public void Text_in_a_pictures_clothes_is_not_kept() =>
        Assert.Null(MediaRules.TypeOf(Encoding.UTF8.GetBytes("<svg onload=alert(1)>"), "image/png"));
}
