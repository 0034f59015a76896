using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace Frontdesk.Server;

/// <summary>Reads single settings and collects what is wrong with them, so that a start names every problem at once.</summary>
internal sealed partial class SettingsReader(IReadOnlyDictionary<string, string> environment)
{
    private const int KeyBytes = 32;
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    public string? Text(string name) =>
        environment.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool Flag(string name, bool otherwise)
    {
        switch (Text(name)?.ToLowerInvariant())
        {
            case null:
                return otherwise;
            case "true" or "1" or "yes" or "on":
                return true;
            case "false" or "0" or "no" or "off":
                return false;
            default:
                problems.Add($"{name} must be true or false.");
                return otherwise;
        }
    }

    public int Number(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (int.TryParse(text, out var number) && number >= least && number <= most)
            return number;
        problems.Add($"{name} must be a whole number from {least} to {most}.");
        return otherwise;
    }

    public string OneOf(string name, string otherwise, params ReadOnlySpan<string> words)
    {
        var text = Text(name)?.ToLowerInvariant() ?? otherwise;
        if (words.Contains(text))
            return text;
        problems.Add($"{name} must be one of: {string.Join(", ", words)}.");
        return otherwise;
    }

    public string? Url(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return text.TrimEnd('/');
        problems.Add($"{name} must be a full address, such as https://studio.example.");
        return null;
    }

    public string? PhoneNumber(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Digits(text) is { } digits)
            return digits;
        problems.Add($"{name} must be a phone number with its country code, such as +447700900123.");
        return null;
    }

    public ImmutableSortedSet<string> PhoneNumbers(string name)
    {
        var numbers = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var part in Parts(name))
        {
            if (Digits(part) is { } digits)
                numbers.Add(digits);
            else
                problems.Add($"{name} holds something that is no phone number with its country code.");
        }
        return numbers.ToImmutable();
    }

    public string LanguageCode(string name, string otherwise)
    {
        var text = Text(name) ?? otherwise;
        if (LanguageCodePattern().IsMatch(text))
            return text;
        problems.Add($"{name} must be a language code such as en_GB.");
        return otherwise;
    }

    public ImmutableArray<ReadOnlyMemory<byte>> Keys(string name)
    {
        var keys = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        foreach (var part in Parts(name))
        {
            var bytes = new byte[KeyBytes];
            if (part.Length <= 2 * KeyBytes && Convert.TryFromBase64String(part, bytes, out var written) && written == KeyBytes)
                keys.Add(bytes);
            else
                problems.Add($"{name} must hold base64 keys of {KeyBytes} bytes, separated by commas; make one with: openssl rand -base64 32");
        }
        return keys.ToImmutable();
    }

    public ImmutableArray<IPNetwork> Networks(string name)
    {
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var part in Parts(name))
        {
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                problems.Add($"{name} must hold addresses or networks such as 10.0.0.0/8, separated by commas.");
        }
        return networks.ToImmutable();
    }

    private string[] Parts(string name) =>
        Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A number with its country code as digits; null when the text is none.</summary>
    internal static string? Digits(string text)
    {
        var digits = NumberDecoration().Replace(text, "");
        return PhoneNumberPattern().IsMatch(digits) ? digits : null;
    }

    [GeneratedRegex(@"^\+|[\s()./-]", RegexOptions.NonBacktracking)]
    private static partial Regex NumberDecoration();

    // E.164: at most 15 digits, no country code starts with 0.
    [GeneratedRegex("^[1-9][0-9]{6,14}$", RegexOptions.NonBacktracking)]
    private static partial Regex PhoneNumberPattern();

    [GeneratedRegex("^[a-z]{2,3}(_[A-Z]{2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageCodePattern();
}
