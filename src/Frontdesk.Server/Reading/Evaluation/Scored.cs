using System.Text.Json.Nodes;

namespace Frontdesk.Server.Reading.Evaluation;

/// <param name="Read">The whole output line.</param>
internal sealed record Scored(Case Case, JsonObject Read, Verdict Verdict)
{
    public static Scored Of(Case one)
    {
        var read = ReadingLine.Of(one.Request);
        return new Scored(one, read, Expectation.Judge(one.Request.Ask, read["reading"]!.AsObject(), one.Expect));
    }
}
