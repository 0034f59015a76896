using System.Text.Json.Nodes;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>A text with what a careful receptionist understands by it.</summary>
/// <param name="Category">The kind of talk; "-" where the file tells none.</param>
internal sealed record Case(ReadRequest Request, string Category, JsonObject Expect);
