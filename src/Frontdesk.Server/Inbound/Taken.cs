using System.Globalization;

namespace Frontdesk.Server.Inbound;

/// <summary>What became of a delivery at the door.</summary>
internal abstract record Taken
{
    private const int RetryAfterSeconds = 5;

    private Taken() { }

    /// <summary>On disk, or known from before: may be answered 200.</summary>
    public sealed record Stored(int Accepted, int Duplicates) : Taken;

    /// <summary>Too much waits to be stored, or the database is away: the vendor shall come again.</summary>
    public sealed record NotNow : Taken;

    public IResult Answer(HttpContext context)
    {
        if (this is Stored stored)
            return Results.Json(new { received = true, accepted = stored.Accepted, duplicates = stored.Duplicates });
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
