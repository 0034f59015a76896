using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>"phoenix rising on my back", "a Denver skyline": what is to be drawn, not where.</summary>
internal static class Pictures
{
    private static readonly PhraseSet Drawn = new(
        "on my|on her|on his|on the back|on the arm|on the leg|across my|down my|up my|over my|around my|round my|behind my|tattoo|tattoos|tat|logo|badge|crest|skyline|portrait|lettering|script|font|quote|"
        + "style|name|names|theme|themed|vibe|vibes|inspired|design|sleeve|colours|flag|map|coordinates|postcard|with a rose|with roses");

    private static readonly string[] Articles = ["a", "an"];

    /// <summary>The rest of its clause says that it is drawn, or an article stands before it.</summary>
    public static bool IsPartOf(Tokens tokens, Mention mention)
    {
        if (tokens[mention.From - 1].IsAny(Articles) && !tokens[mention.To].IsAny("area", "based", "studio", "resident", "local"))
            return true;
        for (var at = mention.To; at < tokens.Count && !EndsClause(tokens[at]); at++)
        {
            if (Drawn.EndAt(tokens, at) > 0)
                return true;
        }

        return false;
    }

    private static bool EndsClause(Token token) =>
        token.IsAny(",", ".", "!", "?", ";", "and", "but", "so", "because", "for", "i", "im", "id", "want", "wanting");
}
