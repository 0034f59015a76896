using System.Text.Json;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox;
using NodaTime;
using Xunit;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class PayloadsTests
{
    private static readonly Effect[] OneOfEach =
    [
        new Effect.SendMessage(Recipient.Artist, new Message("Decide: [[approve]] 🐍", Purpose.ArtistNotice, "complete")
        {
            Template = new Template("artist_update", ["Sam", "[[approve]]"]),
            Choices = [new Choice("approve:7", "Approve"), new Choice("ask:7", "Ask", "A question first")],
            Links = [new Link("approve", LinkKind.Approve, new LeadId(7), LeadStatus.PendingApproval)],
            By = "Jonah",
        }),
        new Effect.SendMessage(Recipient.Client, new Message("Hello", Purpose.Reply, "welcome")),
        new Effect.OpenCheckout(new LeadId(7), 9, 2, new Money(15000, "GBP"), Instant.FromUtc(2026, 3, 2, 9, 0), "Deposit"),
        new Effect.CloseCheckout(new LeadId(7), "cs_1"),
        new Effect.ReturnMoney(new LeadId(7), "pi_1", new Money(15000, "GBP"), "declined"),
        new Effect.FetchMedia(new MediaReference("media-1", "audio/ogg", IsVoice: true), "wamid.1"),
    ];

    [Fact]
    public void Every_kind_of_effect_has_an_example_here() =>
        Assert.Equal(
            typeof(Effect).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Effect))).Select(t => t.Name).Order(),
            OneOfEach.Select(e => e.GetType().Name).Distinct().Order());

    [Fact]
    public void An_effect_comes_back_from_its_row_as_it_went_in()
    {
        foreach (var effect in OneOfEach)
        {
            var written = Payloads.Write(effect);
            var back = Payloads.Read(Payloads.Kind(effect), written);
            Assert.Equal(effect.GetType(), back.GetType());
            Assert.Equal(written, Payloads.Write(back));
        }
        var message = Assert.IsType<Effect.SendMessage>(Payloads.Read("send_message", Payloads.Write(OneOfEach[0]))).Message;
        Assert.Equal("Decide: [[approve]] 🐍", message.Text);
        Assert.Equal(LeadStatus.PendingApproval, Assert.Single(message.Links).OnlyFrom);
        Assert.Equal(new Choice("ask:7", "Ask", "A question first"), message.Choices[1]);
        Assert.Equal(["Sam", "[[approve]]"], message.Template!.Parameters);
    }

    [Fact]
    public void Sql_can_read_the_recipient_and_the_purpose()
    {
        using var row = JsonDocument.Parse(Payloads.Write(OneOfEach[0]));
        Assert.Equal("artist", row.RootElement.GetProperty("to").GetString());
        Assert.Equal("artist_notice", row.RootElement.GetProperty("message").GetProperty("purpose").GetString());
        Assert.Equal(7, row.RootElement.GetProperty("message").GetProperty("links")[0].GetProperty("lead").GetInt64());
    }

    [Theory]
    [InlineData("send_pigeon", "{}")]
    [InlineData("send_message", "{}")]
    [InlineData("send_message", "null")]
    [InlineData("open_checkout", """{"lead":"7"}""")]
    public void A_row_that_holds_no_effect_says_so(string kind, string payload) =>
        Assert.ThrowsAny<JsonException>(() => Payloads.Read(kind, payload));
}
