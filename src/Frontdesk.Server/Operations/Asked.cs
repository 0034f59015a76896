using System.Text.Json;
using Frontdesk.Leads;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Operations;

/// <summary>What a caller asked for, from the query or a JSON body. The first field that cannot be used is <see cref="Problem"/>.</summary>
internal sealed class Asked
{
    private const int BodyBytesMax = 64 * 1024;

    /// <summary>Most rows of one list.</summary>
    public const int LimitMax = 1000;

    private const int LimitUsual = 100;
    private const int DaysMax = 3650;
    private const int DaysUsual = 7;

    private readonly Dictionary<string, JsonElement> body;
    private readonly IQueryCollection query;

    private Asked(IQueryCollection query, Dictionary<string, JsonElement> body)
    {
        this.query = query;
        this.body = body;
    }

    public IResult? Problem { get; private set; }

    public static Asked Of(HttpRequest request) => new(request.Query, []);

    /// <summary>Likewise with a JSON object as body; no body at all is an empty one.</summary>
    public static async Task<Asked> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var bytes = new byte[BodyBytesMax + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > BodyBytesMax)
            return new Asked(request.Query, []) { Problem = ApiError.TooLarge(BodyBytesMax) };
        if (length == 0)
            return Of(request);
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(bytes.AsSpan(0, length)) is { } fields
                ? new Asked(request.Query, fields)
                : new Asked(request.Query, []) { Problem = ApiError.BadJson("Send a JSON object.") };
        }
        catch (JsonException)
        {
            return new Asked(request.Query, []) { Problem = ApiError.BadJson("The body is no JSON object. Send one, such as {}.") };
        }
    }

    public int Limit() => (int)(Number("limit", 1, LimitMax) ?? LimitUsual);

    /// <summary>The id that the page before ended with.</summary>
    public long? Cursor() => Number("cursor", 1, long.MaxValue);

    public int Days() => (int)(Number("days", 1, DaysMax) ?? DaysUsual);

    public LeadStatus? Status(string field)
    {
        if (Text(field) is not { } text)
            return null;
        return LeadStatusNames.Parse(text)
            ?? RefuseValue<LeadStatus>(field, $"'{field}' must be one of: {string.Join(", ", Enum.GetValues<LeadStatus>().Select(s => s.Name()))}.");
    }

    public bool Has(string field) => Raw(field) is not null;

    /// <summary>Trimmed; null when absent or blank.</summary>
    public string? Text(string field, int lengthMax = 4096)
    {
        if (Raw(field) is not { } raw)
            return null;
        if (raw.Text is not { } text)
            return Refuse<string>(field, $"'{field}' must be text.");
        if (text.Length > lengthMax)
            return Refuse<string>(field, $"'{field}' has {text.Length} characters; send at most {lengthMax}.");
        return text.Trim() is { Length: > 0 } said ? said : null;
    }

    public string Required(string field, int lengthMax = 4096) =>
        Text(field, lengthMax) ?? Refuse<string>(field, $"'{field}' is missing: say it in words.") ?? "";

    public long? Number(string field, long least, long most)
    {
        if (Raw(field) is not { } raw)
            return null;
        if (raw.Number is { } number && number >= least && number <= most)
            return number;
        return RefuseValue<long>(
            field, most == long.MaxValue ? $"'{field}' must be a whole number." : $"'{field}' must be a whole number from {least} to {most}.");
    }

    public bool? Flag(string field) => Raw(field) switch
    {
        null => null,
        { Flag: { } flag } => flag,
        _ => RefuseValue<bool>(field, $"'{field}' must be true or false."),
    };

    public Instant? Moment(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment)
            return moment.Value.ToInstant();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
            return date.Value.AtMidnight().InUtc().ToInstant();
        return RefuseValue<Instant>(field, $"'{field}' must be a moment such as 2026-03-02T09:00:00Z.");
    }

    /// <summary>Wall-clock time in the studio's zone.</summary>
    public LocalDateTime? WallClock(string field)
    {
        if (Text(field) is not { } text)
            return null;
        var read = text.Length == "2026-03-20T11:00".Length
            ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text)
            : LocalDateTimePattern.ExtendedIso.Parse(text);
        return read.Success
            ? read.Value
            : RefuseValue<LocalDateTime>(field, $"'{field}' must be a time in the studio's zone such as 2026-03-20T11:00.");
    }

    /// <summary>A phone number as digits.</summary>
    public string? PhoneNumber(string field)
    {
        if (Text(field) is not { } text)
            return null;
        return SettingsReader.Digits(text) ?? Refuse<string>(field, $"'{field}' must be a number with its country code such as +447700900123.");
    }

    public IReadOnlyList<string>? PhoneNumbers(string field)
    {
        if (!body.TryGetValue(field, out var list) || list.ValueKind == JsonValueKind.Null)
            return null;
        if (list.ValueKind != JsonValueKind.Array)
            return Refuse<string[]>(field, $"'{field}' must be a list of numbers.");
        var numbers = new List<string>();
        foreach (var number in list.EnumerateArray())
        {
            if (Given.Of(number).Text is not { } text || SettingsReader.Digits(text) is not { } digits)
                return Refuse<string[]>(field, $"'{field}' must hold numbers with their country code such as +447700900123.");
            numbers.Add(digits);
        }
        return numbers;
    }

    public T? Refuse<T>(string field, string message) where T : class
    {
        Problem ??= ApiError.BadField(field, message);
        return null;
    }

    private T? RefuseValue<T>(string field, string message) where T : struct
    {
        Problem ??= ApiError.BadField(field, message);
        return null;
    }

    private Given? Raw(string field)
    {
        if (body.TryGetValue(field, out var value) && value.ValueKind != JsonValueKind.Null)
            return Given.Of(value);
        return query.TryGetValue(field, out var asked) && asked.ToString() is { Length: > 0 } text ? Given.Of(text) : null;
    }

    private readonly record struct Given(string? Text, long? Number, bool? Flag)
    {
        public static Given Of(string text) =>
            new(Kept(text), long.TryParse(text, out var number) ? number : null, bool.TryParse(text, out var flag) ? flag : null);

        public static Given Of(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => new(Words(value), null, null),
            JsonValueKind.Number => new(null, value.TryGetInt64(out var number) ? number : null, null),
            JsonValueKind.True or JsonValueKind.False => new(null, null, value.GetBoolean()),
            _ => default,
        };

        private static string? Words(JsonElement value)
        {
            try
            {
                return Kept(value.GetString()!);
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair: no text.
                return null;
            }
        }

        // The database refuses NUL in text.
        private static string Kept(string text) => text.Replace('\0', '\uFFFD');
    }
}
