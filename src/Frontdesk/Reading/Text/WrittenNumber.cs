using System.Globalization;

namespace Frontdesk.Reading.Text;

/// <summary>Digits with points and commas: 1,500 · 1,500.50 · 1.500,50 · 10,5 · 7.45.</summary>
internal static class WrittenNumber
{
    /// <returns>Null when the separators fit no number: 1.2.2026, 2,4,5.</returns>
    public static decimal? Value(string written)
    {
        var groups = written.Split(',', '.');
        if (groups.Length == 1)
            return Parse(written);
        var separators = written.Where(unit => unit is ',' or '.').ToArray();
        var thousands = groups[0].Length <= 3 && groups[0] != "0" && groups[1..].All(group => group.Length == 3);
        if (separators.Length == 1)
            return separators[0] == ',' && thousands ? Parse(groups[0] + groups[1]) : Parse($"{groups[0]}.{groups[1]}");
        var same = separators.All(separator => separator == separators[0]);
        if (same)
            return thousands ? Parse(string.Concat(groups)) : null;
        var grouped = groups[0].Length <= 3 && groups[1..^1].All(group => group.Length == 3)
            && separators[..^1].All(separator => separator == separators[0]);
        return grouped ? Parse($"{string.Concat(groups[..^1])}.{groups[^1]}") : null;
    }

    private static decimal Parse(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
