using Frontdesk.Merchants;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Frontdesk.Server.Site;

/// <summary>Pages opened from links, as answers.</summary>
internal static class LinkPages
{
    public static IResult Of(Studio studio, Notice notice, int status = StatusCodes.Status200OK) =>
        Of<NoticePage>(new { Studio = studio, Notice = notice }, status);

    public static IResult Of<TPage>(object values, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(values) { StatusCode = status };
}

/// <summary>What browsers are told about them: the address is a secret that is handed on to nobody and found by nobody; nothing runs.</summary>
internal sealed class LinkHeaders : IEndpointFilter
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        // The demo shows these pages inside its phones.
        headers.ContentSecurityPolicy = $"{Policy} {(context.HttpContext.RequestServices.GetRequiredService<Settings>().Demo ? "'self'" : "'none'")}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
