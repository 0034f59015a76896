using System.Net;
using Frontdesk.Merchants;
using Frontdesk.Server.Merchants;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>Lets a request pass to the staff's pages when it comes from somebody signed in, and a form when it was made by one of our pages.</summary>
internal sealed class SignedInOnly(Sessions sessions, Users users, Settings settings, Studio studio, StudioClock clock, IAntiforgery antiforgery)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var staff = await sessions.FindAsync(http.Request.Cookies[Sessions.Cookie], clock.Now, http.RequestAborted);
        if (staff is null && !await users.AnyAsync(http.RequestAborted))
        {
            if (!IsOpen(settings, http.Connection.RemoteIpAddress))
                return Pages.Of<NoUsersPage>(StatusCodes.Status403Forbidden);
            staff = new Staff(DefaultMerchant.Id, null, studio.Artist, "artist");
        }
        if (staff is null)
            return SignInFirst(http.Request);
        if (HttpMethods.IsPost(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
            return Pages.Of<StalePage>(StatusCodes.Status400BadRequest);
        http.Items[typeof(Staff)] = staff;
        return await next(context);
    }

    /// <summary>Without users the back office opens on the developer's own machine only.</summary>
    public static bool IsOpen(Settings settings, IPAddress? from) => settings.AppEnv == "dev" && from is not null && IPAddress.IsLoopback(from);

    private static IResult SignInFirst(HttpRequest request)
    {
        // A partial request swaps a piece of a page: the whole browser has to go instead.
        var address = $"/back-office/sign-in?next={Uri.EscapeDataString(HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/back-office")}";
        if (request.Headers.ContainsKey("HX-Request"))
        {
            request.HttpContext.Response.Headers["HX-Redirect"] = address;
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }
        return Results.Redirect(address);
    }
}
