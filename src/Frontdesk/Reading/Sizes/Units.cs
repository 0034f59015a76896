using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Sizes;

/// <summary>Units of length as people write them, in centimetres.</summary>
internal static class Units
{
    public const decimal Inch = 2.54m;
    public const decimal Foot = 30.48m;
    private const int ShortestMisspelt = 6;

    private static readonly FrozenDictionary<string, decimal> Names = new (decimal Size, string Words)[]
    {
        (1, "cm cms centimetre centimetres centimeter centimeters centimetros centi centis zentimeter cn"),
        (0.1m, "mm mms millimetre millimetres millimeter millimeters"),
        (100, "m metre metres meter meters"), (Inch, "inch inches inchs ins \""), (Foot, "ft foot feet foots"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Size))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Size, StringComparer.Ordinal);

    private static readonly (string Name, decimal Size)[] Spelled =
    [
        ("centimetres", 1), ("centimeters", 1), ("centimetre", 1), ("centimeter", 1), ("millimetres", 0.1m), ("millimeters", 0.1m), ("inches", Inch),
    ];

    /// <summary>What may follow "10 in" where it means inches: "10 in total" is not.</summary>
    private static readonly FrozenSet<string> AfterIn = (
        "x by or and to ish max tops each approximately square roughly maybe please if but not at ideally though")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"wide", "tall": which side a figure is.</summary>
    private static readonly FrozenSet<string> Extents = (
        "wide width w tall height high h long length l across deep down diameter up round around wideness breadth broad tallness lengthways heigth lenght widht vertically horizontally top").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsExtent(Token token) => token.IsWord && Extents.Contains(token.Text);

    public static bool IsUnit(Tokens tokens, int at) => At(tokens, at, out _) is not null;

    /// <summary>The unit at a place right after a figure: "cm", "-inch", "ish cm", "or so cm".</summary>
    public static decimal? At(Tokens tokens, int at, out int after)
    {
        if (tokens[at].Is("or") && tokens[at + 1].Is("so"))
            at += 2;
        if (SaidAfterExtent(tokens, at) is > 0 and var named)
            at = named;
        while (tokens[at].Is("ish") || (tokens[at].Is("-") && tokens[at + 1].IsWord && (tokens[at + 1].Is("ish")
            || Names.ContainsKey(tokens[at + 1].Text) || tokens[at + 1].Is("in"))))
            at++;
        after = at + 1;
        var token = tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Symbol))
            return null;
        if (token.Kind == TokenKind.Word)
        {
            if (Names.TryGetValue(token.Text, out var size))
                return size;
            if (token.Is("in"))
                return IsInches(tokens, at) ? Inch : null;
            return token.Text.Length >= ShortestMisspelt ? Misspelt(token.Text) : null;
        }

        if (token.Is("\""))
            return Inch;
        if (!token.Is("'") || !token.Glued)
            return null;
        if (tokens[at + 1] is { Glued: true } second && second.Is("'"))
        {
            after = at + 2;
            return Inch;
        }

        return Foot;
    }

    /// <summary>"8 tall inches", "8 (w) cm"</summary>
    private static int SaidAfterExtent(Tokens tokens, int at)
    {
        var bracket = tokens[at].Is("(");
        var extent = bracket ? at + 1 : at;
        if (!IsExtent(tokens[extent]) || (bracket && !tokens[extent + 1].Is(")")))
            return 0;
        var unit = bracket ? extent + 2 : extent + 1;
        return tokens[unit].IsWord && Names.ContainsKey(tokens[unit].Text) ? unit : 0;
    }

    /// <summary>"10 inches, I mean cm"</summary>
    public static decimal? Corrected(Tokens tokens, int at, out int after)
    {
        after = at;
        var next = tokens[at].IsAny(",", ".") ? at + 1 : at;
        var end = next;
        while (TalkMarks.CorrectionEnd(tokens, end) is >= 0 and var further)
            end = further;
        return end > next && At(tokens, end, out var edge) is { } unit && (after = edge) > 0 ? unit : null;
    }

    private static bool IsInches(Tokens tokens, int at)
    {
        var next = tokens[at + 1];
        return tokens[at].Glued || next.Kind is TokenKind.None or TokenKind.Symbol || AfterIn.Contains(next.Text)
            || (IsExtent(next) && !next.IsAny("width", "height", "length", "diameter"));
    }

    private static decimal? Misspelt(string word)
    {
        foreach (var (name, size) in Spelled)
        {
            if (Slips.AreWithin(word, name, name.Length > ShortestMisspelt ? 2 : 1))
                return size;
        }

        return null;
    }
}
