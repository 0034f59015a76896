using Microsoft.AspNetCore.Http;

namespace Frontdesk.Server.BackOffice;

/// <summary>What browsers are told about every staff page: nothing runs, loads or posts but to and from ourselves, and nothing is kept.</summary>
internal sealed class StrictHeaders : IEndpointFilter
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        return next(context);
    }
}
