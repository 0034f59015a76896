using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Replies;

/// <summary>Reads the level of detail: 1 simple linework, 2 medium, 3 high detail or realism.</summary>
public static class ComplexityReader
{
    public const int Lowest = 1;
    public const int Highest = 3;

    private static readonly PhraseSet Unsure = new(
        "not sure|dont know|no idea|idk|dunno|you decide|up to you|whatever you think|you choose|not simple|not basic|depends");

    private static readonly PhraseSet Softened = new(
        "not too detailed|not very detailed|not super detailed|not that detailed|not detailed|not much detail|not too complex|not complex|"
        + "not too complicated|not complicated|no detail|not too intricate|not intricate|little detail");

    private static readonly PhraseSet Middle = new(
        "medium|moderate|average|normal|in between|middle|mid|some detail|some shading|fairly detailed|quite detailed|bit of detail|somewhat detailed|"
        + "semi detailed|semi realistic|semi realism|a little detailed|bit detailed|not too simple|shading|mittel");

    private static readonly PhraseSet High = new(
        "detailed|detail|details|high|complex|complicated|intricate|realistic|realism|photorealistic|hyperrealistic|hyperrealism|photorealism|"
        + "elaborate|portrait|ornate|advanced");

    private static readonly PhraseSet Low = new(
        "simple|basic|minimal|minimalist|easy|plain|linework|line work|line art|lineart|outline|outlines|low|fine line|fineline|single line|super simple|clean lines");

    public static Reading<int> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<int> Of(string text, ReadingContext context)
    {
        var tokens = Tokens.Of(text).WithoutManners();
        if (tokens.Count == 0)
            return Unclear<int>(UnclearReason.Nothing);
        var figures = tokens.Items.Where(token => token.IsNumber).ToArray();
        if (figures.Length > 1)
            return Unclear<int>(UnclearReason.Several);
        if (figures.Length == 1)
            return Figure(tokens, figures[0]);
        var words = tokens.Words;
        if (Unsure.Within(words))
            return Unclear<int>(UnclearReason.NoMatch);
        if (Softened.Within(words))
            return Understood(1, "word", tokens.Span());
        if (Middle.Within(words))
            return Understood(2, "word", tokens.Span());
        return (Low.Within(words), High.Within(words)) switch
        {
            (true, true) => Unclear<int>(UnclearReason.Several),
            (true, false) => Understood(1, "word", tokens.Span()),
            (false, true) => Understood(3, "word", tokens.Span()),
            _ => Spelled(tokens),
        };
    }

    private static Reading<int> Figure(Tokens tokens, Token figure)
    {
        var index = tokens.Items.IndexOf(figure);
        if (!figure.IsPlainNumber)
            return Unclear<int>(UnclearReason.NoMatch);
        if (figure.Value is < Lowest or > Highest || (tokens[index - 1].Is("-") && figure.Glued))
            return Unclear<int>(UnclearReason.OutOfRange);
        return Understood(decimal.ToInt32(figure.Value), "figure", tokens.Span(index, index + 1));
    }

    private static Reading<int> Spelled(Tokens tokens)
    {
        if (tokens.Count > 3)
            return Unclear<int>(UnclearReason.NoMatch);
        var found = Enumerable.Range(0, tokens.Count).Select(i => NumberWords.At(tokens, i)).FirstOrDefault(number => number is not null);
        return found is { Value: >= Lowest and <= Highest } level && level.Value == decimal.Truncate(level.Value)
            ? Understood(decimal.ToInt32(level.Value), "figure", tokens.Span())
            : Unclear<int>(UnclearReason.NoMatch);
    }
}
