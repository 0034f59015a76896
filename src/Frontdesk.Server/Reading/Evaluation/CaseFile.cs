using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>
/// The cases of a file of JSON lines. Beside our own shape (<c>ask</c>, <c>text</c>, context, <c>expect</c>) the rows of four public collections are
/// taken as they are and turned into cases; how is said in docs/reference/reader.md.
/// </summary>
/// <param name="LeftOut">Rows that no reader is asked about.</param>
internal sealed record CaseFile(string Name, IReadOnlyList<Case> Cases, int LeftOut)
{
    /// <exception cref="BrokenLineException">A line is no case; the message names it.</exception>
    public static CaseFile Of(string name, IEnumerable<string> lines, Instant now)
    {
        var cases = new List<Case>();
        var (number, leftOut) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var before = cases.Count;
                cases.AddRange(CasesOf(line, now));
                leftOut += cases.Count == before ? 1 : 0;
            }
            catch (BrokenLineException broken)
            {
                throw new BrokenLineException($"{name}:{number}: {broken.Message}");
            }
        }

        return new CaseFile(name, cases, leftOut);
    }

    private static IEnumerable<Case> CasesOf(string line, Instant now)
    {
        JsonObject? row;
        try
        {
            row = JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            row = null;
        }

        return row switch
        {
            null => throw new BrokenLineException("A line is one JSON object."),
            _ when row["expect"] is JsonObject expect =>
                [new Case(ReadRequest.Of(row, null, now), row["category"]?.GetValue<string>() ?? "-", (JsonObject)expect.DeepClone())],
            _ when row.ContainsKey("canonical") => SgdRows.Cases(row, now),
            _ when row.ContainsKey("intents") => NluppRows.Cases(row, now),
            _ when row.ContainsKey("optout") => KeywordRows.Cases(row, now),
            _ when row.ContainsKey("results") => RecognizersRows.Cases(row, now),
            _ => throw new BrokenLineException("A case needs \"ask\", \"text\" and \"expect\"."),
        };
    }
}
