using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Frontdesk.Reading;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Sizes;
using Frontdesk.Server.Merchants;
using Microsoft.AspNetCore.Http;

namespace Frontdesk.Server.BackOffice.Teaching;

/// <summary>What a person typed as the right reading. Values are kept as typed, so that nothing is lost when something is wrong.</summary>
/// <param name="Problems">By field: what is wrong with it, and the mend.</param>
public sealed record RightReading(ImmutableSortedDictionary<string, string> Typed, ImmutableSortedDictionary<string, string> Problems)
{
    public static readonly RightReading None = new(ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty);

    private const int TypedLengthMax = 100;

    /// <summary>Whole units of a currency; more is a slip of the finger.</summary>
    private const decimal AmountMax = 1_000_000;

    private static readonly string[] Fields = ["short", "long", "from", "to", "currency", "city", "country", "anywhere", "answer"];

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    private bool Has(string field) => Of(field).Length > 0;

    private RightReading But(string field, string problem) => this with { Problems = Problems.SetItem(field, problem) };

    /// <summary>Fills the fields with what was kept before.</summary>
    internal static RightReading Kept(JsonObject expect) => new(
        new (string Field, string? Value)[]
        {
            ("short", expect["cm"]?[0]?.ToString()), ("long", expect["cm"]?[1]?.ToString()),
            ("from", Whole(expect["min"], expect["currency"])), ("to", Whole(expect["max"], expect["currency"])), ("currency", expect["currency"]?.ToString()),
            ("city", expect["city"]?.ToString()), ("country", expect["country"]?.ToString()), ("anywhere", expect.ContainsKey("flexible") ? "yes" : null),
            ("answer", expect["answer"]?.ToString()),
        }.Where(pair => pair.Value is not null).ToImmutableSortedDictionary(pair => pair.Field, pair => pair.Value!, StringComparer.Ordinal),
        None.Problems);

    /// <returns>The reading as a case expects it; null beside the problems when a field cannot be used.</returns>
    internal static (JsonObject? Expect, RightReading Read) Read(ReadingKind kind, IFormCollection form, string currency, ReadingContext context)
    {
        var typed = Fields.Where(field => form.ContainsKey(field)).ToImmutableSortedDictionary(
            field => field, field => form[field].ToString().Trim() is var text && text.Length > TypedLengthMax ? text[..TypedLengthMax] : text, StringComparer.Ordinal);
        var read = None with { Typed = typed };
        return kind switch
        {
            ReadingKind.Size => read.Size(),
            ReadingKind.Budget => read.Budget(currency),
            ReadingKind.Place => read.Place(context),
            ReadingKind.YesNo => read.Of("answer") is "yes" or "no"
                ? (new JsonObject { ["answer"] = read.Of("answer") }, read)
                : (null, read.But("answer", "Choose yes or no.")),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of reading without a form."),
        };
    }

    private (JsonObject?, RightReading) Size()
    {
        var read = this;
        var one = Side("short");
        var other = Has("long") ? Side("long") : one;
        return one is { } a && other is { } b ? (new JsonObject { ["cm"] = new JsonArray(Math.Min(a, b), Math.Max(a, b)) }, read) : (null, read);

        decimal? Side(string field)
        {
            if (Figure(Of(field).Replace(',', '.')) is > 0 and <= SizeReader.LargestSide and { } side)
                return side;
            read = read.But(field, $"Write the side in centimetres, as 8 or 7.5; {SizeReader.LargestSide} at most.");
            return null;
        }
    }

    private (JsonObject?, RightReading) Budget(string usual)
    {
        var currency = Has("currency") ? Of("currency").ToUpperInvariant() : usual;
        var read = IsoCodes.IsCurrency(currency) ? this : But("currency", "Write the currency by its three letters, such as GBP.");
        var (from, to) = (Amount("from"), Amount("to"));
        if (!Has("from") && !Has("to"))
            read = read.But("from", "Write at least one amount; a single one goes into both fields.");
        else if (from > to)
            read = read.But("to", "This is less than the amount it starts from. Swap them.");
        return read.Problems.IsEmpty ? (new JsonObject { ["min"] = from, ["max"] = to, ["currency"] = currency }, read) : (null, read);

        long? Amount(string field)
        {
            if (!Has(field))
                return null;
            if (Figure(Of(field).Replace(",", "", StringComparison.Ordinal)) is > 0 and <= AmountMax and { } amount)
                return (long)decimal.Round(amount * Scale(currency));
            read = read.But(field, "Write the amount as 400 or 1250.50.");
            return null;
        }
    }

    private (JsonObject?, RightReading) Place(ReadingContext context)
    {
        if (Has("anywhere"))
            return (new JsonObject { ["flexible"] = true }, this);
        if (!Has("city") && !Has("country"))
            return (null, But("city", "Write the city, or at least the country, or tick that anywhere will do."));
        var country = Has("country") ? Country(context) : null;
        if (Has("country") && country is null)
            return (null, But("country", "Write the country as GB or United Kingdom."));
        if (!Has("city"))
            return (new JsonObject { ["city"] = null, ["country"] = country }, this);
        // By the name that the list has, so that Munich and München are one.
        return PlaceReader.Read(Has("country") ? $"{Of("city")}, {Of("country")}" : Of("city"), context) is Reading<PlaceRead>.Understood { Value: { City: { } listed } place }
                && (country is null || place.Country == country)
            ? (new JsonObject { ["city"] = listed, ["country"] = place.Country }, this)
            : (new JsonObject { ["city"] = Of("city"), ["country"] = country }, this);
    }

    private string? Country(ReadingContext context) =>
        Of("country").ToUpperInvariant() is var code && IsoCodes.IsCountry(code) ? code
        : PlaceReader.Read(Of("country"), context) is Reading<PlaceRead>.Understood { Value: { City: null, Flexible: false, Country: { } named } } ? named : null;

    private static decimal? Figure(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    private static string? Whole(JsonNode? minor, JsonNode? currency) =>
        minor is null ? null : (minor.GetValue<long>() / Scale(currency!.GetValue<string>())).ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Scale(string currency) => Money.IsZeroDecimal(currency) ? 1m : 100m;
}

public enum ReadingKind
{
    Size,
    Budget,
    Place,
    YesNo,
}
