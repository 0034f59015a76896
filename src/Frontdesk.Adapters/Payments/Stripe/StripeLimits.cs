namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Stripe's limits on what we send it, in UTF-16 units.</summary>
public static class StripeLimits
{
    public const int CustomText = 1000;
    public const int ProductName = 250;
    public const int Description = 1000;
    public const int Address = 5000;

    /// <summary>Why Stripe would refuse this page, found before the call; null when it keeps every limit that needs no clock.</summary>
    public static string? Fault(CheckoutRequest request) => request switch
    {
        { Amount: var amount } when Fault(amount) is { } fault => fault,
        { Amount.Currency: var code } when code.Length != 3 || !code.All(char.IsAsciiLetter) =>
            $"“{code}” is no currency.",
        { Title.Length: 0 or > ProductName } => $"The title has {request.Title.Length} characters; Stripe takes 1 to {ProductName}.",
        { Description.Length: > Description } =>
            $"The description has {request.Description.Length} characters; Stripe takes {Description}.",
        { Policy.Length: > CustomText } =>
            $"The policy has {request.Policy.Length} characters; Stripe takes {CustomText}.",
        { SuccessUrl.IsAbsoluteUri: false } or { CancelUrl.IsAbsoluteUri: false } => "The result pages need whole addresses.",
        _ when Math.Max(request.SuccessUrl.OriginalString.Length, request.CancelUrl.OriginalString.Length) > Address =>
            "The address of a result page is too long.",
        _ => null,
    };

    /// <summary>Why Stripe would not move this amount.</summary>
    public static string? Fault(Money amount) => amount.Minor > 0 ? null : "The amount has to be more than nothing.";
}
