using System.Globalization;
using Frontdesk.Server.Reading;
using Frontdesk.Server.Reading.Evaluation;
using NodaTime;

namespace Frontdesk.Server.Tests.Reading;

/// <summary>
/// What the readers understood once they go on understanding. A floor that lies under what is reached fails as well: raise it in the same change.
/// The cases in <c>Cases/</c> are ours; the others are read where they lie beside the repository, and else reported as skipped.
/// </summary>
public sealed class FloorsOnlyGoUp(ITestOutputHelper output)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    [Theory]
    [MemberData(nameof(OurFloors))]
    public void Our_own_cases_are_read_as_a_careful_receptionist_would(string file, decimal correctPercent, decimal wrongPercent) =>
        Hold(Path.Combine(AppContext.BaseDirectory, "Reading", "Cases", file), null, correctPercent, wrongPercent);

    [Theory]
    [MemberData(nameof(OtherFloors))]
    public void Collections_of_others_are_read_no_worse_than_before(string file, string ask, decimal correctPercent, decimal wrongPercent)
    {
        if (SharedFolder.Path("data", file) is not { } path)
        {
            Assert.Skip($"../shared/data/{file} is not here.");
            return;
        }

        Hold(path, Asks.Named(ask), correctPercent, wrongPercent);
    }

    [Fact]
    public void Every_file_of_our_cases_has_a_floor() => Assert.Equal(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Reading", "Cases")).Select(Path.GetFileName).Order(),
        ReaderFloors.Ours.Select(floor => floor.File).Order());

    public static IEnumerable<TheoryDataRow<string, decimal, decimal>> OurFloors() =>
        ReaderFloors.Ours.Select(floor => new TheoryDataRow<string, decimal, decimal>(floor.File, floor.Correct, floor.Wrong));

    public static IEnumerable<TheoryDataRow<string, string, decimal, decimal>> OtherFloors() =>
        ReaderFloors.Others.Select(floor => new TheoryDataRow<string, string, decimal, decimal>(floor.File, floor.Ask, floor.Correct, floor.Wrong));

    private void Hold(string path, Ask? ask, decimal correctPercent, decimal wrongPercent)
    {
        var file = CaseFile.Of(Path.GetFileName(path), File.ReadLines(path), Now);
        var scored = file.Cases.Where(one => ask is null || one.Request.Ask == ask).Select(Scored.Of).ToArray();
        foreach (var line in EvaluationReport.Lines(file, scored, worst: 40))
            output.WriteLine(line);
        var tally = Tally.Of(scored);
        Assert.NotEqual(0, tally.Rows);
        var (correct, wrong) = (Floor(tally.CorrectShare), Ceiling(tally.WrongShare));
        Assert.True(correct >= correctPercent, $"{Say(correct)} % are correct, {Say(correctPercent)} % were: see the rows above.");
        Assert.True(wrong <= wrongPercent, $"{Say(wrong)} % are wrong, {Say(wrongPercent)} % were: see the rows above.");
        Assert.True(
            correct == correctPercent && wrong == wrongPercent,
            $"Better than before. Write {Say(correct)} and {Say(wrong)} into ReaderFloors, so that it stays so.");
    }

    private static decimal Floor(decimal share) => decimal.Floor(share * 1000) / 10;

    private static decimal Ceiling(decimal share) => decimal.Ceiling(share * 1000) / 10;

    private static string Say(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);
}
