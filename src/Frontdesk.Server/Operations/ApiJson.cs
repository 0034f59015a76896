using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frontdesk.Server.Outbox;

namespace Frontdesk.Server.Operations;

/// <summary>How the API writes: snake case, absent values as null, people's words unescaped.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(Payloads.Json)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        // For JSON bodies only, never inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Answer<T>(T body, int status = StatusCodes.Status200OK) => Results.Json(body, Options, statusCode: status);
}
