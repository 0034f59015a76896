using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>What people call each other at the end of an answer, "vegas baby", also where a village is called so.</summary>
internal static class Closers
{
    private static readonly PhraseSet Nothing = new("");

    private static readonly PhraseSet Called = new(
        "babe|babes|baby|bby|hun|hunny|huni|love|luv|lovely|lad|lads|lass|pal|pet|duck|bruv|bro|bros|fam|eh|boss|sir|bud|buddy|yall|innit|init|dude|guys|gal|girl|girlie|darling|darlin|sweetie|sweetheart|"
        + "mate|mates|matey|m8|chief|champ|cuz|cuzzy|folks|dear|gurl|sis|chick|hen|son|mush|bitte|danke|tho|though|obvs|obviously|duh|born and bred|so it is|like i said|as i said|as usual|as always|as ever");

    /// <summary>What may stand before a name of a place and so makes the last word one.</summary>
    private static readonly string[] Leading =
    [
        "or", "and", "&", "/", "in", "near", "at", "from", "to", "of", "the", "a", "my", "im", "i", "is", "its", "by", "with", "-", "not",
        "around", "nearby", "little", "new", "st", "for", "our", "your",
    ];

    /// <returns>Without them; as it was where nothing else is said.</returns>
    public static Tokens Without(Tokens tokens)
    {
        var trimmed = tokens.Trim(Nothing, Called);
        return trimmed.Words.IsEmpty || trimmed.Count == tokens.Count || trimmed[trimmed.Count - 1].IsAny(Leading) ? tokens : trimmed;
    }
}
