using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Outbox;

/// <summary>An effect as an outbox row holds it: its kind and the JSON of its record. Never holds a token.</summary>
internal static class Payloads
{
    public const string SendMessage = "send_message";
    public const string OpenCheckout = "open_checkout";
    public const string CloseCheckout = "close_checkout";
    public const string ReturnMoney = "return_money";
    public const string FetchMedia = "fetch_media";

    /// <summary>Snake case, enums by name, instants in ISO 8601, lead ids as numbers; also how the desk's own facts are written.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new InstantInIso(),
            new LeadIdAsNumber(),
        },
    };

    public static string Kind(Effect effect) => effect switch
    {
        Effect.SendMessage => SendMessage,
        Effect.OpenCheckout => OpenCheckout,
        Effect.CloseCheckout => CloseCheckout,
        Effect.ReturnMoney => ReturnMoney,
        Effect.FetchMedia => FetchMedia,
        _ => throw new UnreachableException($"An effect without a kind: {effect.GetType().Name}."),
    };

    public static string Write(Effect effect) => JsonSerializer.Serialize(effect, effect.GetType(), Json);

    /// <exception cref="JsonException">The row does not hold an effect of that kind.</exception>
    public static Effect Read(string kind, string payload) => kind switch
    {
        SendMessage => Read<Effect.SendMessage>(payload),
        OpenCheckout => Read<Effect.OpenCheckout>(payload),
        CloseCheckout => Read<Effect.CloseCheckout>(payload),
        ReturnMoney => Read<Effect.ReturnMoney>(payload),
        FetchMedia => Read<Effect.FetchMedia>(payload),
        _ => throw new JsonException($"No effect is called '{kind}'."),
    };

    private static T Read<T>(string payload) where T : Effect =>
        JsonSerializer.Deserialize<T>(payload, Json) ?? throw new JsonException($"A {typeof(T).Name} was null.");

    private sealed class InstantInIso : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } parsed
                ? parsed.Value
                : throw new JsonException("Not an instant.");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }

    private sealed class LeadIdAsNumber : JsonConverter<LeadId>
    {
        public override LeadId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id)
                ? new LeadId(id)
                : throw new JsonException("Not a lead id.");

        public override void Write(Utf8JsonWriter writer, LeadId value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
