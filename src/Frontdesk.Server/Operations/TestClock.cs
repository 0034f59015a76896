using Frontdesk.Server.Storage;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Operations;

/// <summary>Moves business time for everyone in one jump, like waking from a sleep. Refused in production.</summary>
internal static class TestClock
{
    private static readonly Duration LongestJump = Duration.FromDays(3660);

    public static IEndpointConventionBuilder MapTestClock(this IEndpointRouteBuilder routes) => routes.MapPost("/test/clock", AdvanceAsync);

    /// <summary>Answers when everything that fell due has been done.</summary>
    private static async Task<IResult> AdvanceAsync(Jump jump, Database database, StudioClock clock, Rounds rounds, CancellationToken ct)
    {
        if (Read(jump.Advance) is not { } by)
            return Results.Problem("advance must be a duration that is not negative, such as PT25H.", statusCode: StatusCodes.Status400BadRequest);
        await ClockRow.AdvanceAsync(database, clock, by, ct);
        await rounds.UntilQuietAsync(ct);
        return Results.Json(new { now = InstantPattern.ExtendedIso.Format(clock.Now) });
    }

    private static Duration? Read(string? text)
    {
        var parsed = PeriodPattern.NormalizingIso.Parse(text ?? "");
        if (!parsed.Success || parsed.Value.Years != 0 || parsed.Value.Months != 0)
            return null;
        var by = parsed.Value.ToDuration();
        return by >= Duration.Zero && by <= LongestJump ? by : null;
    }

    private sealed record Jump(string? Advance);
}
