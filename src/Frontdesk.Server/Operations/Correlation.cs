namespace Frontdesk.Server.Operations;

/// <summary>One id follows a request through inbox, events and outbox; callers may bring theirs. It is <see cref="HttpContext.TraceIdentifier"/>.</summary>
internal static class Correlation
{
    public const string Header = "X-Correlation-ID";

    private const int LengthMax = 128;

    public static Task FollowAsync(HttpContext context, RequestDelegate next)
    {
        var brought = context.Request.Headers[Header].ToString();
        context.TraceIdentifier = IsUsable(brought) ? brought : Guid.NewGuid().ToString();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        return next(context);
    }

    // Visible ASCII: it goes back into a header and into logs.
    private static bool IsUsable(string id) => id.Length is > 0 and <= LengthMax && id.All(c => c is > ' ' and < '\x7f');
}
