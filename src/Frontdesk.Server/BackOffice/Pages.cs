using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Frontdesk.Server.BackOffice;

/// <summary>A page as an answer: drawn on the server, complete without script.</summary>
internal static class Pages
{
    public static IResult Of<TPage>(object values, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(values) { StatusCode = status };

    public static IResult Of<TPage>(int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage> { StatusCode = status };
}
