using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Replies;

/// <summary>Yes and no of other languages count when the text holds nothing else, but for the same in English.</summary>
internal static class ForeignAnswer
{
    public static YesNoFound? In(PlainWords said, int from)
    {
        var (end, yes, no, foreign) = (from, 0, 0, 0);
        while (end < said.Count)
        {
            var (yesAt, noAt) = (YesNoWords.ForeignYes.At(said.Words, end), YesNoWords.ForeignNo.At(said.Words, end));
            foreign += Math.Max(yesAt, noAt);
            if (yesAt + noAt == 0)
            {
                yesAt = Math.Max(YesNoWords.Yes.At(said.Words, end), YesNoWords.WeakYes.At(said.Words, end));
                noAt = said[end] is "no" ? Math.Max(1, YesNoWords.No.At(said.Words, end)) : YesNoWords.No.At(said.Words, end);
            }

            yes += yesAt > noAt ? 1 : 0;
            no += noAt > yesAt ? 1 : 0;
            var padding = yes + no == 0 ? 0
                : Math.Max(YesNoWords.Padding.At(said.Words, end), YesNoWords.ForeignPadding.At(said.Words, end));
            if (Math.Max(Math.Max(yesAt, noAt), padding) is not (> 0 and var length))
                return null;
            end += length;
        }

        if (foreign == 0)
            return null;
        return (yes, no) switch
        {
            ( > 0, 0) => YesNoFound.Yes("other_language", from, end),
            (0, > 0) => YesNoFound.No("other_language", from, end),
            _ => null,
        };
    }
}
