using Frontdesk.Server.BackOffice.Enquiry;
using Frontdesk.Server.BackOffice.Inbox;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.BackOffice.Teaching;
using Frontdesk.Server.BackOffice.Today;
using Frontdesk.Server.BackOffice.Upkeep;
using Frontdesk.Server.Reading.Teaching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Frontdesk.Server.BackOffice;

/// <summary>The staff's pages at <c>/back-office</c>.</summary>
internal static class BackOfficePages
{
    public static void AddBackOffice(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<Users>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AddressTries>();
        services.AddSingleton<Frames>();
        services.AddSingleton<Foresight>();
        services.AddSingleton<ThreadPages>();
        services.AddSingleton(made => new CaseFolder(made.GetRequiredService<Settings>().DataFolder));
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = "form_token";
            options.Cookie.Name = "frontdesk_forms";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtection().SetApplicationName("frontdesk");
        services.AddSingleton<KeysInDatabase>();
        services.AddOptions<KeyManagementOptions>().Configure<KeysInDatabase>((options, keys) => options.XmlRepository = keys);
    }

    public static void MapBackOffice(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/back-office").AddEndpointFilter<StrictHeaders>();
        pages.MapSignIn();
        var staffs = pages.MapGroup("").AddEndpointFilter<SignedInOnly>();
        staffs.MapToday();
        staffs.MapInbox();
        staffs.MapThread();
        staffs.MapActs();
        staffs.MapMedia();
        staffs.MapUpkeep();
        staffs.MapTeaching();
        staffs.MapYou();
    }
}
