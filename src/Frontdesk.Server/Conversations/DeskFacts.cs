using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Conversations;

/// <summary>Facts that the desk puts into its own inbox: acts of staff, what became of effects, moments that came.</summary>
internal static class DeskFacts
{
    private static readonly Dictionary<string, Type> Kinds =
        new[]
        {
            typeof(Fact.StaffActed), typeof(Fact.CheckoutOpened), typeof(Fact.CheckoutLapsed), typeof(Fact.PaymentPageAsked),
            typeof(Fact.MessageNotSent), typeof(Fact.DueCame), typeof(Fact.MoneyArrived), typeof(Fact.MoneyReturned), typeof(Fact.ReturnFailed),
        }.ToDictionary(KindOf);

    // A missing name must not pass for a null one, so nulls are written.
    private static readonly JsonSerializerOptions Json = new(Payloads.Json)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTheActs } },
        Converters = { new LocalDateTimeInIso() },
    };

    public static readonly string StaffActed = KindOf(typeof(Fact.StaffActed));

    /// <summary>The stream of everything about a client.</summary>
    /// <param name="number">Digits.</param>
    public static string StreamOf(string number) => $"wa:{number}";

    /// <param name="number">The client's, digits; its stream is what the fact keeps its order in.</param>
    /// <param name="lead">The enquiry it is about; null: the newest of the conversation.</param>
    /// <param name="eventId">The same for a repeat of the same fact.</param>
    public static InboundItem Item(string number, LeadId? lead, Fact fact, string eventId)
    {
        var kind = KindOf(fact.GetType());
        var written = new Written(lead, JsonSerializer.SerializeToElement(fact, fact.GetType(), Json));
        return new InboundItem(
            Inbox.Desk, eventId, StreamOf(number), Lane.Messages, kind, JsonSerializer.SerializeToUtf8Bytes(written, Json));
    }

    /// <exception cref="JsonException">The row does not hold a fact of that kind.</exception>
    public static (LeadId? Lead, Fact Fact) Read(string kind, byte[] raw)
    {
        var written = JsonSerializer.Deserialize<Written>(raw, Json) ?? throw new JsonException("A fact was null.");
        var type = Kinds.TryGetValue(kind, out var known) ? known : throw new JsonException($"No fact of the desk is called '{kind}'.");
        return (written.Lead, (Fact?)written.Fact.Deserialize(type, Json) ?? throw new JsonException("A fact was null."));
    }

    private static string KindOf(Type fact) => JsonNamingPolicy.SnakeCaseLower.ConvertName(fact.Name);

    private static void NameTheActs(JsonTypeInfo type)
    {
        if (type.Type != typeof(StaffAct))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "act" };
        foreach (var act in typeof(StaffAct).GetNestedTypes())
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(act, KindOf(act)));
    }

    private sealed record Written(LeadId? Lead, JsonElement Fact);

    private sealed class LocalDateTimeInIso : JsonConverter<LocalDateTime>
    {
        public override LocalDateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDateTimePattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } parsed
                ? parsed.Value
                : throw new JsonException("Not a wall-clock time.");

        public override void Write(Utf8JsonWriter writer, LocalDateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDateTimePattern.ExtendedIso.Format(value));
    }
}
