namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>How many cases of one kind were read how.</summary>
internal readonly record struct Tally(int Correct, int Wrong, int Asked)
{
    public int Rows => Correct + Wrong + Asked;

    public decimal CorrectShare => Rows == 0 ? 1 : (decimal)Correct / Rows;

    public decimal WrongShare => Rows == 0 ? 0 : (decimal)Wrong / Rows;

    public static Tally Of(IEnumerable<Scored> scored) => scored.Aggregate(default(Tally), (sum, one) => one.Verdict switch
    {
        Verdict.Correct => sum with { Correct = sum.Correct + 1 },
        Verdict.Wrong => sum with { Wrong = sum.Wrong + 1 },
        _ => sum with { Asked = sum.Asked + 1 },
    });
}
