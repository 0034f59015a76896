using System.Text.Encodings.Web;
using System.Text.Unicode;
using Frontdesk.Merchants;

namespace Frontdesk.Server.Site;

/// <summary>What a client or the artist opens from a link.</summary>
internal static class SitePages
{
    public static void AddSite(this IServiceCollection services)
    {
        // £ and names in every script stay letters; only what HTML gives a meaning is escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddSingleton<PaymentPages>();
    }

    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapActionLinks();
        routes.MapPayments();
        routes.MapGet("/privacy", (Studio studio) => LinkPages.Of<PrivacyPage>(new { Studio = studio })).AddEndpointFilter<LinkHeaders>();
    }
}
