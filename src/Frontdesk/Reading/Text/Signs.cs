namespace Frontdesk.Reading.Text;

/// <summary>Single characters that are no letters.</summary>
internal static class Signs
{
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly string[] Plain = [.. Enumerable.Range(0, 128).Select(value => ((char)value).ToString())];

    public static string Text(char ascii) => Plain[ascii];

    /// <returns>The digit that is raised here; -1 for none.</returns>
    public static int Raised(char unit) => RaisedDigits.IndexOf(unit, StringComparison.Ordinal);
}
