using System.Globalization;

namespace Frontdesk.Server.Operations;

/// <summary>Stands before <c>/admin</c> and <c>/test</c> (rate limit, then key) and <c>/a/</c> (rate limit), whatever is mapped behind them.</summary>
/// <remarks>Whoever rehearses months moves the clock often: where there is a clock to move, that is not counted.</remarks>
internal sealed class Gatekeeper(RateLimit limit, AdminKey key, Settings settings)
{
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var isAdmin = context.Request.Path.StartsWithSegments("/admin") || context.Request.Path.StartsWithSegments("/test");
        var isCounted = (isAdmin && !MovesTheClock(context)) || context.Request.Path.StartsWithSegments("/a");
        var refused = (isCounted ? await SlowDownAsync(context) : null) ?? (isAdmin ? key.Refuse(context) : null);
        await (refused is null ? next(context) : refused.ExecuteAsync(context));
    }

    private bool MovesTheClock(HttpContext context) => settings.ClockControl && context.Request.Path.StartsWithSegments("/test/clock");

    private async Task<IResult?> SlowDownAsync(HttpContext context)
    {
        if (await limit.CountAsync(CallerAddress.Client(context), context.RequestAborted) is not { } wait)
            return null;
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ApiJson.Answer(
            new { Error = "rate_limited", Message = $"Too many requests. Try again in {seconds} s.", RetryAfter = seconds },
            StatusCodes.Status429TooManyRequests);
    }
}
