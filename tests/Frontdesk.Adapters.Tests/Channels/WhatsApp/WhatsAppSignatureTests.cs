using System.Text;
using Frontdesk.Adapters.Channels.WhatsApp;

namespace Frontdesk.Adapters.Tests.Channels.WhatsApp;

public sealed class WhatsAppSignatureTests
{
    private const string Secret = "app_secret_example";
    private const string EscapedHex = "d459e23cb30a970e003889772cb64494cded747ba47e9b04d7c81b19719f9916";
    private const string RawHex = "bcc69c24ce054089fd561bcea1e14128c146f9823969b3d3467279845fb2a742";
    private static readonly byte[] Escaped = """{"text":{"body":"\u00e4\u00f6\u00e5 \ud83d\udc4d"}}"""u8.ToArray();
    private static readonly byte[] Raw = """{"text":{"body":"äöå 👍"}}"""u8.ToArray();

    [Fact]
    public void The_bytes_as_received_are_what_is_signed()
    {
        Assert.True(WhatsAppSignature.Verify(Escaped, $"sha256={EscapedHex}", Secret));
        Assert.True(WhatsAppSignature.Verify(Raw, $"sha256={RawHex}", Secret));
        Assert.Equal($"sha256={RawHex}", WhatsAppSignature.Sign(Raw, Secret));
    }

    [Fact]
    public void A_body_beyond_ASCII_may_be_signed_in_its_escaped_form_and_not_the_reverse()
    {
        Assert.True(WhatsAppSignature.Verify(Raw, $"sha256={EscapedHex}", Secret));
        Assert.False(WhatsAppSignature.Verify(Escaped, $"sha256={RawHex}", Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha1=" + RawHex)]
    [InlineData(RawHex)]
    [InlineData("sha256=" + EscapedHex + "00")]
    [InlineData("sha256=zzc69c24ce054089fd561bcea1e14128c146f9823969b3d3467279845fb2a742")]
    [InlineData("sha256=ééc69c24ce054089fd561bcea1e14128c146f9823969b3d3467279845fb2a742")]
    public void Anything_else_in_the_header_is_refused(string? header) =>
        Assert.False(WhatsAppSignature.Verify(Raw, header, Secret));

    [Fact]
    public void One_changed_byte_another_secret_or_none_is_refused()
    {
        var header = WhatsAppSignature.Sign(Raw, Secret);
        for (var i = 0; i < Raw.Length; i++)
        {
            var changed = (byte[])Raw.Clone();
            changed[i] ^= 1;
            Assert.False(WhatsAppSignature.Verify(changed, header, Secret));
        }

        Assert.False(WhatsAppSignature.Verify(Raw, header, "another"));
        Assert.False(WhatsAppSignature.Verify(Raw, WhatsAppSignature.Sign(Raw, ""), ""));
    }

    [Fact]
    public void A_body_that_is_no_text_is_compared_as_bytes()
    {
        byte[] body = [0xFF, 0x00, 0xC3, 0x28];
        Assert.True(WhatsAppSignature.Verify(body, WhatsAppSignature.Sign(body, Secret), Secret));
        Assert.False(WhatsAppSignature.Verify(body, WhatsAppSignature.Sign(Encoding.UTF8.GetBytes("{}"), Secret), Secret));
    }
}
