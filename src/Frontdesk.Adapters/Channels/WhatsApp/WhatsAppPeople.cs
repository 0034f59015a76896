using System.Diagnostics.CodeAnalysis;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Names of the streams that WhatsApp's items wait in: one per person.</summary>
public static class WhatsAppPeople
{
    /// <summary>Where items go that name no person. Nothing in it changes a conversation.</summary>
    public const string Nobody = "wa:nobody";

    /// <summary>Digits of a number that people can have; E.164 allows 15.</summary>
    public const int ShortestNumber = 6;

    public const int LongestNumber = 15;

    private const string Prefix = "wa:";
    private const string UserPrefix = "wa:bsuid:";
    private const int LongestUserId = 150;

    public static string OfNumber(string digits) => Prefix + digits;

    /// <summary>For people who show the business a user id in place of their number.</summary>
    public static string OfUser(string userId) => UserPrefix + userId;

    /// <summary>The digits in a stream's name; null when it stands for no number.</summary>
    public static string? NumberOf(string stream) =>
        stream.StartsWith(Prefix, StringComparison.Ordinal) && TryNumber(stream[Prefix.Length..], out var digits) ? digits : null;

    /// <summary>Reads a number however it is punctuated; false when it is none.</summary>
    public static bool TryNumber(string? written, [NotNullWhen(true)] out string? digits)
    {
        digits = null;
        if (written is null || written.Length > LongestNumber * 2)
            return false;
        var trimmed = written.Trim();
        var kept = new string([.. trimmed.Where(char.IsAsciiDigit)]);
        var rest = trimmed.Where((c, i) => !char.IsAsciiDigit(c) && !(c == '+' && i == 0));
        if (kept.Length is < ShortestNumber or > LongestNumber || rest.Any(c => c is not (' ' or '-' or '(' or ')' or '.')))
            return false;
        digits = kept;
        return true;
    }

    internal static bool IsUserId([NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= LongestUserId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
