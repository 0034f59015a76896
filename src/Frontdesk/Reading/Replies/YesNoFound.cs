namespace Frontdesk.Reading.Replies;

/// <summary>A reading before it has its words: the answer, or why there is none.</summary>
internal readonly record struct YesNoFound(YesNo? Answer, UnclearReason Reason, string Rule, int From, int To)
{
    public static YesNoFound Yes(string rule, int from, int to) => new(YesNo.Yes, default, rule, from, to);

    public static YesNoFound No(string rule, int from, int to) => new(YesNo.No, default, rule, from, to);

    public static YesNoFound None(UnclearReason reason) => new(null, reason, "", 0, 0);
}
