using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Tests.Contracts;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Payments.Stripe;

public sealed class StripeSignatureTests
{
    private const string Secret = "whsec_of_a_test";
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_772_442_000);
    private static readonly byte[] Body = "{\r\n  \"id\": \"evt_1\"\r\n}\n"u8.ToArray();

    [Fact]
    public void The_documented_vector_holds_and_v0_is_ignored()
    {
        var body = Shared.Example("stripe/event-customer-created-signed.json");
        const string V1 = "2220f87ef101a04665f11cdf770523143f875572008577fa0f20882ddb9cc3c7";
        const string V0 = "63f3a72374a733066c4be69ed7f8e5ac85c22c9f0a6a612ab9a025a9e4ee7eef";
        var at = Instant.FromUnixTimeSeconds(1_533_204_620);
        Assert.True(StripeSignature.Verify(body, $"t=1533204620,v1={V1},v0={V0}", "webhook_secret", at + Duration.FromSeconds(100)));
        Assert.False(StripeSignature.Verify(body, $"t=1533204620,v1={V1},v0={V0}", "webhook_secret", at + Duration.FromSeconds(400)));
        Assert.False(StripeSignature.Verify(body, $"t=1533204620,v0={V0}", "webhook_secret", at));
        Assert.False(StripeSignature.Verify([.. body, (byte)' '], $"t=1533204620,v1={V1}", "webhook_secret", at));
    }

    [Fact]
    public void Three_hundred_seconds_either_way_are_allowed_and_no_more()
    {
        var header = StripeSignature.Sign(Body, Secret, Now);
        foreach (var (seconds, allowed) in new[] { (0, true), (300, true), (-300, true), (301, false), (-301, false) })
            Assert.Equal(allowed, StripeSignature.Verify(Body, header, Secret, Now + Duration.FromSeconds(seconds)));
    }

    [Fact]
    public void One_of_several_signatures_is_enough_in_any_order()
    {
        var header = StripeSignature.Sign(Body, Secret, Now);
        var (time, right) = (header.Split(',')[0], header.Split(',')[1]);
        var wrong = "v1=" + new string('0', 64);
        Assert.True(StripeSignature.Verify(Body, $"{time},{wrong},{right}", Secret, Now));
        Assert.True(StripeSignature.Verify(Body, $"{right}, {time}", Secret, Now));
        Assert.False(StripeSignature.Verify(Body, $"{time},{wrong}", Secret, Now));
    }

    [Fact]
    public void Headers_that_are_none_are_refused()
    {
        var header = StripeSignature.Sign(Body, Secret, Now);
        var (time, right) = (header.Split(',')[0], header.Split(',')[1]);
        var odd = new[]
        {
            null, "", ",", right, time, $"{time},v1=", $"{time},v1={right[3..].ToUpperInvariant()}", $"t=,{right}", $"t=-1,{right}",
            $"t=99999999999999999999,{right}", $"{time}0,{right}", $"{time},v1=é", header + new string(',', 5000),
        };
        foreach (var one in odd)
            Assert.False(StripeSignature.Verify(Body, one, Secret, Now), one);
    }

    [Fact]
    public void Another_secret_an_empty_one_or_a_broken_one_is_refused()
    {
        var header = StripeSignature.Sign(Body, Secret, Now);
        Assert.True(StripeSignature.Verify(Body, header, Secret, Now));
        Assert.False(StripeSignature.Verify(Body, header, "whsec_another", Now));
        Assert.False(StripeSignature.Verify(Body, StripeSignature.Sign(Body, "", Now), "", Now));
        Assert.False(StripeSignature.Verify(Body, header, "whsec_\ud800", Now));
    }
}
