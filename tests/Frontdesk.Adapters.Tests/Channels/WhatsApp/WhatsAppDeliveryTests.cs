using System.Text;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Channels.WhatsApp;

public sealed class WhatsAppDeliveryTests
{
    private const string Ours = "1001";
    private static readonly WhatsAppWire Wire = new(Ours, "442079460000");
    private static readonly RehearsedPerson Mia = new("447700900123", "Mia 🌸");
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void Every_kind_of_message_reads_as_what_it_is()
    {
        var cases = new (byte[] Delivery, Content Content)[]
        {
            (Wire.Text(Mia, "w", At, "Grüße 👍\0"), new Content.Words("Grüße 👍\uFFFD")),
            (Wire.ButtonReply(Mia, "w", At, "yes", "Yes please"), new Content.Choice("yes", "Yes please")),
            (Wire.ListReply(Mia, "w", At, "s1", "Black and grey"), new Content.Choice("s1", "Black and grey")),
            (Wire.QuickReply(Mia, "w", At, "Unsubscribe"), new Content.Choice("Unsubscribe", "Unsubscribe")),
            (Wire.Image(Mia, "w", At, "m1", "this one"), new Content.Picture(new MediaReference("m1", "image/png"), "this one")),
            (Wire.Document(Mia, "w", At, "m1", "application/pdf", "a.pdf"),
                new Content.Picture(new MediaReference("m1", "application/pdf", "a.pdf"), null)),
            (Wire.Voice(Mia, "w", At, "m1"), new Content.Recording(new MediaReference("m1", "audio/ogg; codecs=opus", null, true), null)),
            (Wire.Location(Mia, "w", At, 51.5, -0.12, "Studio"), new Content.Pin(51.5, -0.12, "Studio", null)),
            (Wire.Reaction(Mia, "w", At, "x", "❤️"), new Content.NoAnswer("reaction", "❤️")),
            (Wire.Sticker(Mia, "w", At, "m1"), new Content.NoAnswer("sticker")),
            (Wire.Unsupported(Mia, "w", At), new Content.NoAnswer("unsupported")),
        };
        foreach (var (delivery, content) in cases)
        {
            var item = Assert.Single(Items(delivery));
            // A plain stop goes before everything else.
            var lane = content is Content.Choice { Title: "Unsubscribe" } ? Lane.Payments : Lane.Messages;
            Assert.Equal(("whatsapp", "w", "wa:447700900123", lane, "message"), (item.Provider, item.EventId, item.Stream, item.Lane, item.Kind));
            Assert.Equal(new Fact.ClientWrote("w", At, content, "Mia 🌸"), WhatsAppReading.Read(item.Raw));
        }
    }

    [Fact]
    public void Receipts_preferences_echoes_and_new_numbers_read_as_what_they_are()
    {
        var receipt = Assert.Single(Items(Wire.Status(Mia.Number, "wamid.9", "failed", At, outboxId: 42, errorCode: 131047)));
        Assert.Equal(("wamid.9:failed", "wa:447700900123", Lane.Receipts), (receipt.EventId, receipt.Stream, receipt.Lane));
        Assert.Equal((42, 131047), Assert.IsType<Fact.ReceiptArrived>(WhatsAppReading.Read(receipt.Raw)) is var r ? (r.OutboxId, r.ErrorCode) : default);

        var echo = Assert.Single(Items(Wire.Echo(Mia, "wamid.8", At, "I will answer you myself")));
        Assert.Equal(("wa:447700900123", Lane.Messages, "echo"), (echo.Stream, echo.Lane, echo.Kind));
        Assert.Equal(new Fact.ArtistEchoed("wamid.8", At, new Content.Words("I will answer you myself")), WhatsAppReading.Read(echo.Raw));

        var preference = Assert.Single(Items(Wire.MarketingPreference(Mia, At, stop: true)));
        Assert.StartsWith("sha256:", preference.EventId);
        Assert.Equal(new Fact.MarketingPreferenceChanged(true), WhatsAppReading.Read(preference.Raw));

        var moved = Assert.Single(Items(Wire.ChangedNumber(Mia, "w", At, "447700900999")));
        Assert.Equal("wa:447700900123", moved.Stream);
        Assert.Equal(new Fact.ClientChangedNumber("w", "447700900999"), WhatsAppReading.Read(moved.Raw));
    }

    [Fact]
    public void An_album_is_one_item_for_each_picture_in_order()
    {
        var items = Items(Wire.Album(Mia, At, Enumerable.Range(0, 10).Select(i => ($"w{i}", $"m{i}"))));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"w{i}"), items.Select(i => i.EventId));
    }

    [Fact]
    public void Broken_messages_are_set_aside_and_their_neighbours_kept()
    {
        string[] broken =
        [
            "null", "7", "\"text\"", "[]", "{}", """{"id":"b","from":"447700900123","type":null}""",
            """{"id":"b","from":"447700900123","type":"text"}""", """{"id":"b","from":"447700900123","type":"text","text":null}""",
            """{"id":"b","from":"447700900123","type":"text","text":{"body":null}}""", """{"id":"b","from":null,"type":"text","text":{"body":"x"}}""",
            """{"id":"b","from":"not a number","type":"text","text":{"body":"x"}}""", """{"id":"b","from":"12","type":"text","text":{"body":"x"}}""",
            """{"id":"b","from":"447700900123","type":"image","image":{}}""",
            """{"id":"b","from":"447700900123","type":"location","location":{"latitude":91,"longitude":0}}""",
        ];
        foreach (var one in broken)
        {
            var items = Items(Delivery($"{Good("w1")},{one},{Good("w2")}", contacts: "null"));
            Assert.Equal(["w1", "w2"], items.Where(i => i.Kind == InboundKinds.Message).Select(i => i.EventId));
            var aside = Assert.Single(items, i => i.Kind == InboundKinds.Malformed);
            Assert.Equal("whatsapp.malformed_message", Assert.IsType<Fact.Unroutable>(WhatsAppReading.Read(aside.Raw)).EventType);
            Assert.Contains(one, Encoding.UTF8.GetString(aside.Raw));
        }
    }

    [Fact]
    public void A_broken_message_does_not_pass_for_a_sound_one_with_its_id()
    {
        var items = Items(Delivery($$"""{{Good("w1")}},{"id":"w1","from":"447700900123","type":"text"}"""));
        Assert.Equal(2, items.Select(i => i.EventId).Distinct().Count());
    }

    [Fact]
    public void What_another_number_got_is_kept_under_an_id_of_its_own()
    {
        var item = Assert.Single(Split(Wire.Text(Mia, "w", At, "hi"), "another").All);
        Assert.Equal(("unknown:1001:w", InboundKinds.UnknownNumberId), (item.EventId, item.Kind));
        Assert.Equal("whatsapp.unknown_number_id", Assert.IsType<Fact.Unroutable>(WhatsAppReading.Read(item.Raw)).EventType);
    }

    [Fact]
    public void Unknown_fields_and_statuses_are_ignored_and_unknown_types_are_no_answer()
    {
        var field = Assert.Single(Items("""{"entry":[{"changes":[{"field":"account_update","value":{"event":"X"}}]}]}"""u8.ToArray()));
        Assert.Equal(new Fact.Ignored("account_update"), WhatsAppReading.Read(field.Raw));
        Assert.Equal(Lane.Receipts, field.Lane);
        var status = Assert.Single(Items(Wire.Status(Mia.Number, "w", "pondered", At, 1)));
        Assert.IsType<Fact.Ignored>(WhatsAppReading.Read(status.Raw));
        var type = Assert.Single(Items(Delivery("""{"id":"w","from":"447700900123","type":"hologram","timestamp":1}""")));
        Assert.Equal(new Content.NoAnswer("hologram"), Assert.IsType<Fact.ClientWrote>(WhatsAppReading.Read(type.Raw)).Content);
    }

    [Fact]
    public void Numbers_as_text_and_text_as_numbers_are_read()
    {
        var item = Assert.Single(Items(Delivery(
            """{"id":77,"from":447700900123,"timestamp":1772442000,"type":"location","location":{"latitude":"51.5","longitude":"-0.1"}}""")));
        var wrote = Assert.IsType<Fact.ClientWrote>(WhatsAppReading.Read(item.Raw));
        Assert.Equal(("77", "wa:447700900123", Instant.FromUnixTimeSeconds(1_772_442_000)), (wrote.MessageId, item.Stream, wrote.SentAt));
        Assert.Equal(new Content.Pin(51.5, -0.1, null, null), wrote.Content);
    }

    [Fact]
    public void A_message_without_id_or_time_is_still_a_message()
    {
        const string Nameless = """{"from":"+44 7700 900123","type":"text","text":{"body":"hi"}}""";
        var first = Assert.Single(Items(Delivery(Nameless)));
        var again = Assert.Single(Items(Delivery(Nameless)));
        Assert.Equal(first.EventId, again.EventId);
        Assert.StartsWith("sha256:", first.EventId);
        Assert.Equal("wa:447700900123", first.Stream);
        Assert.Equal(first.EventId, Assert.IsType<Fact.ClientWrote>(WhatsAppReading.Read(first.Raw)).MessageId);
    }

    [Fact]
    public void People_without_a_number_have_a_stream_by_their_user_id()
    {
        const string Contact = """[{"profile":{"name":"Zed"},"user_id":"GB.123"}]""";
        var item = Assert.Single(Items(Delivery("""{"id":"w","from_user_id":"GB.123","type":"text","text":{"body":"hi"}}""", Contact)));
        Assert.Equal("wa:bsuid:GB.123", item.Stream);
        Assert.Null(WhatsAppPeople.NumberOf(item.Stream));
        Assert.Equal("Zed", Assert.IsType<Fact.ClientWrote>(WhatsAppReading.Read(item.Raw)).ProfileName);
        var receipt = Assert.Single(Items(Delivery("""{"id":"w","status":"read","recipient_user_id":"GB.123"}""", list: "statuses")));
        Assert.Equal("wa:bsuid:GB.123", receipt.Stream);
    }

    [Fact]
    public void A_name_is_taken_from_the_writers_own_contact_only()
    {
        const string Two = """[{"profile":{"name":"Ann"},"wa_id":"447700900111"},{"profile":{"name":"Bob"},"wa_id":"447700900123"}]""";
        Assert.Equal("Bob", NameIn(Delivery(Good("w"), Two)));
        Assert.Null(NameIn(Delivery(Good("w"), """[{"profile":{"name":"Ann"},"wa_id":"447700900111"}]""")));
        Assert.Null(NameIn(Delivery(Good("w"), """[{"profile":null,"wa_id":"447700900123"}]""")));
        Assert.Null(NameIn(Delivery(Good("w"), """{"wa_id":5}""")));
    }

    [Fact]
    public void Bodies_that_are_no_JSON_object_are_told_apart()
    {
        Assert.IsType<SplitDelivery.NotJson>(WhatsAppDelivery.Split(""u8.ToArray(), Ours));
        Assert.IsType<SplitDelivery.NotJson>(WhatsAppDelivery.Split("{\"entry\":"u8.ToArray(), Ours));
        Assert.IsType<SplitDelivery.NotAnObject>(WhatsAppDelivery.Split("[1]"u8.ToArray(), Ours));
        Assert.IsType<SplitDelivery.NotAnObject>(WhatsAppDelivery.Split("null"u8.ToArray(), Ours));
    }

    [Fact]
    public void Objects_that_are_no_delivery_are_kept_as_one_item()
    {
        foreach (var body in new[] { "{}", """{"entry":null}""", """{"entry":[]}""", """{"entry":{}}""", """{"entry":[null]}""", """{"entry":[{"changes":5}]}""" })
            Assert.NotEqual(InboundKinds.Message, Assert.Single(Items(Encoding.UTF8.GetBytes(body))).Kind);
    }

    [Fact]
    public void Deep_nesting_repeated_names_and_lone_surrogates_are_no_trouble()
    {
        var deep = new string('[', 20_000) + new string(']', 20_000);
        var items = Items(Delivery($$"""
            {"id":"w","from":"447700900123","type":"text","type":"text","text":{"body":"a\ud800b\u0000"},"\ud800x":{{deep}}}
            """));
        Assert.Equal(new Content.Words("a\uFFFDb\uFFFD"), Assert.IsType<Fact.ClientWrote>(WhatsAppReading.Read(Assert.Single(items).Raw)).Content);
    }

    [Fact]
    public void A_huge_delivery_stays_within_bounds()
    {
        var contact = $$$"""[{"wa_id":"447700900123","profile":{"name":"{{{new string('n', 200_000)}}}"}}]""";
        var items = Items(Delivery(string.Join(',', Enumerable.Range(0, 12_000).Select(i => Good($"w{i}"))), contact));
        Assert.Equal(WhatsAppDelivery.MaxItems + 1, items.Length);
        Assert.Equal(InboundKinds.Malformed, items[^1].Kind);
        Assert.True(items.Take(WhatsAppDelivery.MaxItems).Sum(i => (long)i.Raw.Length) < 10_000_000);
    }

    [Fact]
    public void A_very_long_id_stands_by_its_hash()
    {
        var item = Assert.Single(Items(Delivery(Good(new string('w', 5000)))));
        Assert.True(item.EventId.Length <= InboundItem.MaxEventId);
    }

    private static string Good(string id) =>
        $$$"""{"id":"{{{id}}}","from":"447700900123","timestamp":"1772442000","type":"text","text":{"body":"hi"}}""";

    private static byte[] Delivery(string elements, string contacts = "[]", string list = "messages") => Encoding.UTF8.GetBytes(
        $$$"""
        {"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":
        {"metadata":{"phone_number_id":"{{{Ours}}}"},"contacts":{{{contacts}}},"{{{list}}}":[{{{elements}}}]}}]}]}
        """);

    private static string? NameIn(byte[] delivery) =>
        Assert.IsType<Fact.ClientWrote>(WhatsAppReading.Read(Assert.Single(Items(delivery)).Raw)).ProfileName;

    private static SplitDelivery.Items Split(byte[] body, string ours) => Assert.IsType<SplitDelivery.Items>(WhatsAppDelivery.Split(body, ours));

    private static InboundItem[] Items(byte[] body) => [.. Split(body, Ours).All];
}
