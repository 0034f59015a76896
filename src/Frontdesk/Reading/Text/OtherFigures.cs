using System.Collections.Frozen;

namespace Frontdesk.Reading.Text;

/// <summary>Figures that are neither money nor a side: counts, clock times, dates, ages, telephone numbers, postcodes,
/// percentages.</summary>
internal static class OtherFigures
{
    private const int LongestUnmarked = 9;

    private static readonly FrozenSet<string> Counted = (
        "tattoo tattoos piece pieces session sessions hour hours hr hrs day days week weeks month months year years yr yrs yo people person roses rose flowers flower designs "
        + "design parts figures figure small big large little tiny hands arms legs times instalments installments payments letters letter words word lines line names name stars "
        + "birds butterflies tats friends kids of am pm oclock th st nd rd percent % minutes mins guests nights appointments sittings digits digit colours colors points things miles mile km kms kilometres cents cent")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months = (
        "january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct november nov december dec")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseSet PhoneWords = new(
        "phone|phone number|mobile|mobile number|tel|telephone|whatsapp|call|call me|call me on|ring|ring me|ring me on|text me|text me on|reach me on|my number|number is|my number is|contact");

    /// <summary>Groups and dashes of the longest telephone number.</summary>
    private const int MostGroups = 8;

    private const int OldestAge = 110;
    private const int DaysOfAMonth = 31;
    private const int HoursOfADay = 24;

    /// <param name="to">The token after the figure.</param>
    public static bool Has(Tokens tokens, int from, int to)
    {
        var figure = tokens[from];
        var (before, after) = (tokens[from - 1], tokens[to]);
        if (after.Kind is TokenKind.Word or TokenKind.Symbol && Counted.Contains(after.Text))
            return true;
        if ((after.Is(":") && after.Glued && tokens[to + 1] is { IsNumber: true, Glued: true })
            || (before.Is(":") && before.Glued && figure.Glued && tokens[from - 2].IsNumber))
            return true;
        if (before.IsAny("im", "am", "aged", "age", "turning", "turn") && figure.Value <= OldestAge)
            return true;
        if (before.IsAny("at", "after", "before") && figure.Value is > 0 and <= HoursOfADay)
            return true;
        return figure.IsPlainNumber && (IsDate(tokens, from, to) || IsPhone(tokens, from, to) || IsPartOfAWord(tokens, from));
    }

    private static bool IsDate(Tokens tokens, int from, int to)
    {
        var value = tokens[from].Value;
        if (value is >= 1900 and <= 2100 && (tokens[from - 1].IsAny("in", "since", "year", "born", "until")
            || IsMonth(tokens[from - 1])))
            return true;
        if (value is >= 1 and <= DaysOfAMonth && (IsMonth(tokens[from - 1]) || IsMonth(tokens[to])))
            return true;
        // Three in a row: 12/06/2026, 020-7946-0018.
        return (Links(tokens, to) && (Links(tokens, to + 2) || Links(tokens, from - 1)))
            || (Links(tokens, from - 1) && Links(tokens, from - 3));
    }

    private static bool IsMonth(in Token token) => token.IsWord && Months.Contains(token.Text);

    private static bool Links(Tokens tokens, int sign) =>
        tokens[sign].IsAny("/", "-", ".") && tokens[sign].Glued && tokens[sign - 1].IsPlainNumber
            && tokens[sign + 1] is { IsPlainNumber: true, Glued: true };

    private static bool IsPhone(Tokens tokens, int from, int to)
    {
        if (tokens[from].Text.Length >= LongestUnmarked)
            return true;
        for (var steps = 0; steps < MostGroups && IsPartOfANumber(tokens, from - 1); steps++)
            from--;
        var first = tokens[from];
        return (first.Text.Length > 1 && first.Text[0] == '0') || (tokens[from - 1].Is("+") && first.Glued)
            || PhoneWords.StartBefore(tokens, tokens[from - 1].IsAny(":", "is", "on") ? from - 1 : from) >= 0;
    }

    private static bool IsPartOfANumber(Tokens tokens, int at) =>
        tokens[at].IsPlainNumber || (tokens[at].Is("-") && tokens[at - 1].IsPlainNumber);

    /// <summary>"LS6", "b12": digits on a word.</summary>
    private static bool IsPartOfAWord(Tokens tokens, int at) =>
        tokens[at].Glued && tokens[at - 1] is { IsWord: true, Text.Length: <= 2 } word && !word.IsAny("x", "by", "to", "kr", "rs");
}
