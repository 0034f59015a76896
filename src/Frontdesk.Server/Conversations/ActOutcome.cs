using System.Text.Json;
using System.Text.Json.Serialization;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Outbox;

namespace Frontdesk.Server.Conversations;

/// <summary>What became of an act of staff.</summary>
internal abstract record ActOutcome
{
    private ActOutcome() { }

    /// <param name="Status">The enquiry's status now; null when no enquiry was touched.</param>
    public sealed record Done(LeadStatus? Status) : ActOutcome;

    public sealed record Refused(Refusal Refusal) : ActOutcome;

    /// <summary>There is no such enquiry or conversation.</summary>
    public sealed record NotFound : ActOutcome;

    /// <summary>Kept, and not done yet: handling failed and is tried again by its schedule; "what waits" in the back office shows it.</summary>
    public sealed record Waits : ActOutcome;

    private static readonly JsonSerializerOptions Json = new(Payloads.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>What inbox_finished keeps: <c>{"status":…}</c> or <c>{"refused":case,"with":fields}</c>.</summary>
    internal static string Write(Decision decision) => decision.Refusal is { } refusal
        ? JsonSerializer.Serialize(new Stored(null, refusal.GetType().Name, JsonSerializer.SerializeToElement(refusal, refusal.GetType(), Json)), Json)
        : JsonSerializer.Serialize(new Stored(decision.Lead?.Status, null, null), Json);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    internal static ActOutcome Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, Json) ?? throw new JsonException("An outcome was null.");
        return stored.Refused is null ? new Done(stored.Status) : new Refused(RefusalOf(stored.Refused, stored.With ?? default));
    }

    private static Refusal RefusalOf(string name, JsonElement fields)
    {
        var type = typeof(Refusal).GetNestedType(name) ?? throw new JsonException($"No refusal is called '{name}'.");
        return (Refusal?)fields.Deserialize(type, Json) ?? throw new JsonException("A refusal was null.");
    }

    private sealed record Stored(LeadStatus? Status, string? Refused, JsonElement? With);
}
