using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Frontdesk.Adapters.Wire;

/// <summary>
/// Reads what vendors send without ever throwing at it: a field of the wrong type is a missing field, a number where
/// text should be is its digits, of a repeated name the last counts.
/// </summary>
internal static class Lenient
{
    // Deeper than any body that a door lets in; the parser keeps one bit a level.
    private const int MaxDepth = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Null when it is no JSON.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value at a path of names, or null where any step is missing, JSON null, or not in an object.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (Member(element, name) is not { } next)
                return null;
            element = next;
        }

        return element;
    }

    public static JsonElement? At(this JsonElement? element, params ReadOnlySpan<string> path) => element is { } e ? e.At(path) : null;

    /// <summary>Text, or a number as it was written. Null otherwise.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.String } s => LenientText.Unescape(JsonMarshal.GetRawUtf8Value(s)[1..^1]),
        { ValueKind: JsonValueKind.Number } n => n.GetRawText(),
        _ => null,
    };

    public static string? Text(this JsonElement? element, params ReadOnlySpan<string> path) => element is { } e ? e.Text(path) : null;

    /// <summary>A whole number, also when it came as text.</summary>
    public static long? Whole(this JsonElement element, params ReadOnlySpan<string> path) =>
        long.TryParse(element.Text(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A finite number, also when it came as text.</summary>
    public static double? Real(this JsonElement element, params ReadOnlySpan<string> path) =>
        double.TryParse(element.Text(path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    public static bool Yes(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.True };

    /// <summary>The elements of the array at a path; none when there is no array.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static string NameText(this JsonProperty property) => LenientText.Unescape(JsonMarshal.GetRawUtf8PropertyName(property));

    /// <summary>The bytes as they stood in the delivery.</summary>
    public static ReadOnlySpan<byte> Slice(this JsonElement element) => JsonMarshal.GetRawUtf8Value(element);

    /// <summary>A stable name for something that the vendor gave none.</summary>
    public static string HashName(ReadOnlySpan<byte> slice) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(slice));

    private static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        JsonElement? found = null;
        foreach (var property in element.EnumerateObject())
        {
            if (LenientText.Is(JsonMarshal.GetRawUtf8PropertyName(property), name))
                found = property.Value;
        }

        return found is { ValueKind: not JsonValueKind.Null } ? found : null;
    }
}
