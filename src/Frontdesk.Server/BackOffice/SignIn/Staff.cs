using Microsoft.AspNetCore.Http;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>The person of the studio who has the page open.</summary>
/// <param name="UserId">Null while the studio has no users and the back office is open on the own machine.</param>
/// <param name="Name">Stands in every history line as who did it.</param>
/// <param name="Role">"artist", "reception" or "operator".</param>
public sealed record Staff(long MerchantId, long? UserId, string Name, string Role);

internal static class SignedIn
{
    /// <summary>Who passed <see cref="SignedInOnly"/>.</summary>
    public static Staff Staff(this HttpContext context) => (Staff?)context.Items[typeof(Staff)]
        ?? throw new InvalidOperationException("A back-office endpoint is not behind the sign-in.");
}
