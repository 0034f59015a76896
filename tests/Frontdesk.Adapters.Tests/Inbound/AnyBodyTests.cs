using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Inbound;

/// <summary>Whatever comes in: no exception, ids and streams within their size, every item readable alone and the same each time.</summary>
public sealed class AnyBodyTests
{
    private const string Ours = "1001";
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly WhatsAppWire Wire = new(Ours, "442079460000");
    private static readonly RehearsedPerson Mia = new("447700900123", "Mia");
    private static readonly Checkout Session = new("cs_1", CheckoutState.Complete, true, new Money(1, "GBP"), "pi_1", "7", null, At);

    private static readonly byte[][] Sound =
    [
        Wire.Text(Mia, "w", At, "héllo"), Wire.ListReply(Mia, "w", At, "a", "A"), Wire.Image(Mia, "w", At, "m", "c"), Wire.Location(Mia, "w", At, 1, 2, "x"),
        Wire.Status(Mia.Number, "w", "failed", At, 1, 131047), Wire.Echo(Mia, "w", At, "x"), Wire.ChangedNumber(Mia, "w", At, "447700900124"),
        Wire.MarketingPreference(Mia, At, true), Wire.Album(Mia, At, [("a", "b"), ("c", "d")]),
        StripeWire.SessionCompleted("evt_1", Session, 3, At), StripeWire.IntentSucceeded("evt_1", "pi_1", new Money(1, "GBP"), "7", At),
        StripeWire.Refund("evt_1", "refund.failed", "re", "pi", new Money(1, "GBP"), "failed", At, "x"),
    ];

    private static readonly string[] Odd =
    [
        "null", "0", "-1", "1e999", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[]]", "{\"a\":{}}", "true", "99999999999999999999", "\"447700900123\"",
        "{\"\\ud800\":1}", "{\"id\":null}",
    ];

    [Fact]
    public void Any_bytes_are_survived() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Survives).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_as_a_message_is_survived() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Survives(Wire.Text(Mia, text ?? "", At, text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void Sound_deliveries_with_bytes_changed_are_survived()
    {
        var changed =
            from sound in Gen.Elements(Sound)
            from changes in Gen.NonEmptyListOf(from at in Gen.Choose(0, sound.Length - 1) from value in Gen.Choose(0, 255) select (at, value))
            select changes.Aggregate((byte[])sound.Clone(), (body, c) =>
            {
                body[c.at] = (byte)c.value;
                return body;
            });
        Check(changed);
    }

    [Fact]
    public void Sound_deliveries_with_a_value_of_another_kind_are_survived_and_stay_JSON()
    {
        var changed =
            from sound in Gen.Elements(Sound)
            from at in Gen.Choose(0, 40)
            from odd in Gen.Elements(Odd)
            select Replace(sound, at, odd);
        Check(changed);
    }

    private static void Check(Gen<byte[]> bodies) =>
        Prop.ForAll(Arb.From(bodies), Survives).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static bool Survives(byte[] body) =>
        IsFine(WhatsAppDelivery.Split(body, Ours), WhatsAppDelivery.Split(body, Ours), raw => WhatsAppReading.Read(raw))
        && IsFine(StripeDelivery.Split(body), StripeDelivery.Split(body), raw => (StripeReading.Read(raw), StripeReading.LeadOf(raw)));

    private static bool IsFine(SplitDelivery split, SplitDelivery again, Func<byte[], object> read)
    {
        if (split is not SplitDelivery.Items items)
            return split.GetType() == again.GetType();
        return items.All.Length > 0
            && items.All.Select(i => i.EventId).SequenceEqual(((SplitDelivery.Items)again).All.Select(i => i.EventId))
            && items.All.All(i => i.EventId.Length is > 0 and <= InboundItem.MaxEventId
                && i.Stream.Length is > 0 and <= InboundItem.MaxStream
                && !i.EventId.Contains('\0', StringComparison.Ordinal)
                && read(i.Raw).Equals(read(i.Raw)));
    }

    // Puts another value in the place of the n-th one.
    private static byte[] Replace(byte[] body, int n, string odd)
    {
        var text = Encoding.UTF8.GetString(body);
        var at = -1;
        for (var i = 0; i <= n; i++)
        {
            var next = text.IndexOf(':', at + 1);
            if (next < 0)
                break;
            at = next;
        }

        var (depth, quoted, end) = (0, false, at + 1);
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (c == '"' && text[end - 1] != '\\')
                quoted = !quoted;
            if (quoted)
                continue;
            if (depth == 0 && c is ',' or '}' or ']' && depth == 0)
                break;
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
        }

        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at + 1), odd, text.AsSpan(end)));
    }
}
