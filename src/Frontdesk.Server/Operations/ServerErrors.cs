using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>The one boundary that exceptions of a request come to. The caller gets an id to ask with, never a trace.</summary>
internal static class ServerErrors
{
    private const int RetryAfterSeconds = 5;

    public static void UseServerErrors(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync });

    private static async Task AnswerAsync(HttpContext context)
    {
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        switch (failure.Error)
        {
            case BadHttpRequestException bad:
                await Problem(context, bad.StatusCode, "bad_request", "The request cannot be read.").ExecuteAsync(context);
                break;
            case NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: System.Net.Sockets.SocketException or TimeoutException }:
                context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
                await Problem(context, StatusCodes.Status503ServiceUnavailable, "unavailable", "The database is away for a moment. Try again.")
                    .ExecuteAsync(context);
                break;
            default:
                await NoteAsync(context, failure);
                await Problem(
                    context, StatusCodes.Status500InternalServerError, "server_error", "Something went wrong on our side. It has been noted under this correlation id.")
                    .ExecuteAsync(context);
                break;
        }
    }

    private static IResult Problem(HttpContext context, int status, string error, string message) => Results.Json(
        new { Type = "about:blank", Title = message, Status = status, Error = error, Message = message, CorrelationId = context.TraceIdentifier },
        ApiJson.Options, "application/problem+json", status);

    private static async Task NoteAsync(HttpContext context, IExceptionHandlerFeature failure)
    {
        var premises = context.RequestServices.GetRequiredService<Premises>();
        // No message: it may hold what somebody wrote. The route as mapped, for the same reason.
        var payload = new
        {
            Method = context.Request.Method,
            Route = (failure.Endpoint as RouteEndpoint)?.RoutePattern.RawText,
            Type = failure.Error.GetType().Name,
            SqlState = (failure.Error as PostgresException)?.SqlState,
            Where = failure.Error.TargetSite?.DeclaringType?.FullName,
        };
        try
        {
            await using var transaction = await premises.LookAsync(CancellationToken.None);
            await EventLog.WriteAsync(
                transaction.Connection, premises.MerchantId, premises.Clock.Now, EventLog.Error, "server.error", payload, context.TraceIdentifier,
                CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The answer matters more than the note; that the database is away shows on /ready.
        }
    }
}
