using System.Text.RegularExpressions;

namespace Frontdesk.Benchmarks.Reader;

/// <summary>What one would write in an afternoon instead of a reader: compiled patterns over the raw text.</summary>
internal static partial class PlainRegexes
{
    public static object? Size(string text) => Sizes().Match(text) is { Success: true } match ? match.Value : null;

    public static object? Budget(string text) => Budgets().Match(text) is { Success: true } match ? match.Value : null;

    public static object? Slot(string text) => Slots().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(\d+(?:\.\d+)?)\s*(?:cm|mm|in|inch|inches|"")?\s*(?:x|by|-)\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:cm|mm|inches|inch|in|"")", RegexOptions.IgnoreCase)]
    private static partial Regex Sizes();

    [GeneratedRegex(@"[£$€]?\s*(\d[\d,]*(?:\.\d+)?)\s*(k)?(?:\s*-\s*(\d[\d,]*(?:\.\d+)?)\s*(k)?)?\s*(?:gbp|eur|usd|pounds|euros|quid|dollars)?", RegexOptions.IgnoreCase)]
    private static partial Regex Budgets();

    [GeneratedRegex(@"\b(?:option|slot|number|#)?\s*([1-9])\b|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(\d{1,2})(?::(\d\d))?\s*(am|pm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Slots();
}
