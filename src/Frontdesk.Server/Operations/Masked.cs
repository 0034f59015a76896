namespace Frontdesk.Server.Operations;

/// <summary>How personal data looks in events, logs and on a terminal.</summary>
internal static class Masked
{
    private const int DigitsShown = 3;

    /// <summary>The last three digits: 447700900123 becomes …123. Enough to recognise, too little to ring.</summary>
    public static string Number(string number) => number.Length <= DigitsShown ? "…" : $"…{number[^DigitsShown..]}";
}
