using System.Globalization;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>The figures as a table per file, ask and category, then the worst rows: wrong readings first.</summary>
internal static class EvaluationReport
{
    public static IEnumerable<string> Lines(CaseFile file, IReadOnlyList<Scored> scored, int worst)
    {
        yield return $"{file.Name}: {scored.Count} cases{(file.LeftOut > 0 ? $", {file.LeftOut} rows are about something else" : "")}";
        yield return "  ask      category                rows  correct            wrong            asked again";
        foreach (var ask in scored.GroupBy(one => one.Case.Request.Ask).OrderBy(group => group.Key))
        {
            var categories = ask.GroupBy(one => one.Case.Category).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            yield return Row(Asks.Name(ask.Key), categories.Length == 1 ? categories[0].Key : "all", Tally.Of(ask));
            foreach (var category in categories.Length > 1 ? categories : [])
                yield return Row("", category.Key, Tally.Of(category));
        }

        foreach (var miss in scored.Where(one => one.Verdict != Verdict.Correct).OrderBy(one => one.Verdict).Take(worst))
            yield return $"  {miss.Verdict.ToString().ToLowerInvariant()} {miss.Case.Request.Id?.ToJsonString()} {Asks.Name(miss.Case.Request.Ask)} "
                + $"\"{miss.Case.Request.Text}\"{(miss.Case.Request.Context.Said is { } said ? $" after \"{said}\"" : "")}: "
                + $"read {miss.Read["reading"]!.ToJsonString()}, expected {miss.Case.Expect.ToJsonString()}";
    }

    private static string Row(string ask, string category, Tally tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {ask,-8} {category,-22} {tally.Rows,5}  {Part(tally.Correct, tally.Rows),-17}  {Part(tally.Wrong, tally.Rows),-15}  {Part(tally.Asked, tally.Rows)}");

    private static string Part(int count, int of) => string.Create(
        CultureInfo.InvariantCulture, $"{count,5} ({(of == 0 ? 0 : 100m * count / of):0.0} %)");
}
