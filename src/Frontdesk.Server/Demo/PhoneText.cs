using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Frontdesk.Server.Demo;

/// <summary>A message's text, split where it links.</summary>
internal static partial class PhoneText
{
    private const int ShownCharacters = 27;

    public static ImmutableArray<TextPart> Split(string text, string publicUrl)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var at = 0;
        foreach (Match link in Link().Matches(text))
        {
            if (link.Index > at)
                parts.Add(new TextPart(text[at..link.Index], null));
            parts.Add(Linked(link.Value, publicUrl));
            at = link.Index + link.Length;
        }
        if (at < text.Length)
            parts.Add(new TextPart(text[at..], null));
        return parts.ToImmutable();
    }

    private static TextPart Linked(string link, string publicUrl)
    {
        var address = link.StartsWith(publicUrl + "/", StringComparison.Ordinal) ? link[publicUrl.Length..] : link;
        var shown = link[(link.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return new TextPart(shown.Length > ShownCharacters ? shown[..(ShownCharacters - 1)] + "…" : shown, address);
    }

    [GeneratedRegex(@"https?://[^\s<>]*[^\s<>.,;:!?)]", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
