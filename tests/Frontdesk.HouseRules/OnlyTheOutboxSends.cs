using System.Text.RegularExpressions;
using Xunit;

namespace Frontdesk.HouseRules;

/// <summary>Nothing leaves the building except through the outbox: only its folder calls a port that sends, charges, refunds or
/// fetches.</summary>
public sealed partial class OnlyTheOutboxSends
{
    [Fact]
    public void Ports_that_act_are_called_in_the_outbox_only()
    {
        var offenders =
            from file in Tree.Sources("src/Frontdesk.Server")
            let path = Tree.Relative(file)
            where !path.StartsWith("src/Frontdesk.Server/Outbox/", StringComparison.Ordinal)
            // The simulator's ports: a bad line before a rehearsed vendor.
            where !path.StartsWith("src/Frontdesk.Server/Simulation/Faulty", StringComparison.Ordinal)
            from Match call in ActingCall().Matches(File.ReadAllText(file))
            select $"{path}: {call.Value}";
        Assert.Empty(offenders);
    }

    [GeneratedRegex(
        @"\b(OpenCheckoutAsync|CloseCheckoutAsync|ReturnMoneyAsync|FetchMediaAsync|[cC]hannel\.SendAsync|WhatsApp\.SendAsync)\(")]
    private static partial Regex ActingCall();
}
