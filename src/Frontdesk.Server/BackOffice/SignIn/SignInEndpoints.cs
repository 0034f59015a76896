using Frontdesk.Merchants;
using Frontdesk.Server.BackOffice.Look;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Frontdesk.Server.BackOffice.SignIn;

internal static class SignInEndpoints
{
    private const string Home = "/back-office";

    // One sentence for every failure: it never says whether there is such an account.
    private const string DoesNotFit = "E-mail and password do not fit, or there were several tries in a row: wait a minute and try again.";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show);
        routes.MapPost("/sign-in", SignInAsync);
    }

    public static void MapYou(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/you", ShowYouAsync);
        routes.MapPost("/sign-out", SignOutAsync);
    }

    private static IResult Show(HttpContext http, Frames frames, Studio studio, string? next) => Page(http, frames, studio, next, null, null);

    private static async Task<IResult> SignInAsync(
        HttpContext http, Frames frames, Studio studio, StudioClock clock, IAntiforgery antiforgery,
        Users users, Sessions sessions, AddressTries tries, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Pages.Of<StalePage>(StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(ct);
        var (email, password, next) = (form["email"].ToString(), form["password"].ToString(), form["next"].ToString());
        var (now, address) = (clock.Now, http.Connection.RemoteIpAddress);
        if (await tries.WaitsUntilAsync(address, now, ct) is { } until)
        {
            http.Response.Headers.RetryAfter = $"{(int)(until - now).TotalSeconds + 1}";
            return Page(http, frames, studio, next, email, $"There were many tries from here. Try again at {frames.Times().Clock(until)}.", StatusCodes.Status429TooManyRequests);
        }
        var account = password.Length <= Password.LengthMax ? await users.TakeTryAsync(email, now, ct) : null;
        if (!Password.Fits(password.Length <= Password.LengthMax ? password : "", account?.PasswordHash) || account is null)
        {
            await tries.CountFailureAsync(address, now, ct);
            return Page(http, frames, studio, next, email, DoesNotFit, StatusCodes.Status401Unauthorized);
        }
        await users.ForgiveAsync(account.Id, ct);
        Keep(http, await sessions.StartAsync(account.Id, now, ct));
        return Results.LocalRedirect(Safe(next));
    }

    private static async Task<IResult> ShowYouAsync(HttpContext http, Storage.Database database, Frames frames, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        return Pages.Of<YouPage>(new { Frame = await frames.MakeAsync(http, transaction.Connection, ct) });
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions, CancellationToken ct)
    {
        await sessions.EndAsync(http.Request.Cookies[Sessions.Cookie], ct);
        http.Response.Cookies.Delete(Sessions.Cookie, new CookieOptions { Path = Home });
        return Results.LocalRedirect($"{Home}/sign-in");
    }

    private static IResult Page(
        HttpContext http, Frames frames, Studio studio, string? next, string? email, string? problem, int status = StatusCodes.Status200OK) =>
        Pages.Of<SignInPage>(
            new { Studio = studio.Name, Token = frames.TokenFor(http), Next = Safe(next), Email = email, Problem = problem }, status);

    // Only back into the back office: the address came from outside.
    private static string Safe(string? next) =>
        next is not null && (next == Home || next.StartsWith($"{Home}/", StringComparison.Ordinal)) && !next.Contains("sign-in", StringComparison.Ordinal)
            && !next.Contains("..", StringComparison.Ordinal) && Uri.IsWellFormedUriString(next, UriKind.Relative) ? next : Home;

    private static void Keep(HttpContext http, string token) => http.Response.Cookies.Append(Sessions.Cookie, token, new CookieOptions
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = Home,
        // An age, not a date: business time may stand elsewhere than the browser's.
        MaxAge = Sessions.Lasts.ToTimeSpan(),
        IsEssential = true,
    });
}
