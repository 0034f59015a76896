using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Replies;

/// <summary>What the emoji of a text say; words may say more.</summary>
internal static class EmojiAnswer
{
    private const string YesEmoji = "👍👌✅✔☑🙌💯🆗🤙🎉🤝🥳";
    private const string NoEmoji = "👎🙅❌🚫⛔🛑";
    private const string DoubtEmoji = "🤷🤔😕😬";

    public static YesNoFound In(Tokens tokens)
    {
        var (yes, no, doubt) = (false, false, false);
        foreach (var token in tokens.Items)
        {
            if (token.Kind != TokenKind.Emoji)
                continue;
            yes |= YesEmoji.Contains(token.Text, StringComparison.Ordinal);
            no |= NoEmoji.Contains(token.Text, StringComparison.Ordinal);
            doubt |= DoubtEmoji.Contains(token.Text, StringComparison.Ordinal);
        }

        return (yes, no) switch
        {
            (true, true) => YesNoFound.None(UnclearReason.Several),
            (true, false) when !doubt => YesNoFound.Yes("emoji", 0, 0),
            (false, true) when !doubt => YesNoFound.No("emoji", 0, 0),
            _ => YesNoFound.None(doubt ? UnclearReason.Unsure : UnclearReason.NoMatch),
        };
    }
}
