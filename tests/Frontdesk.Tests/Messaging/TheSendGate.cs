using Frontdesk.Messaging;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Messaging;

public sealed class TheSendGate
{
    private static readonly Message Reply = new("hello", Purpose.Reply, "test");

    private static readonly Circumstances Open = new(Cast.Sam, ToArtist: false, OptedOut: false, Cast.Monday, new Switches());

    [Fact]
    public void Inside_the_window_free_text_goes() =>
        Assert.IsType<Verdict.FreeText>(SendGate.Ask(Reply, Open, Cast.Monday + Duration.FromHours(23)));

    [Fact]
    public void The_window_closes_after_24_hours_to_the_tick()
    {
        var end = Cast.Monday + SendGate.Window;
        Assert.IsType<Verdict.FreeText>(SendGate.Ask(Reply, Open, end - Duration.Epsilon));
        Assert.IsType<Verdict.No>(SendGate.Ask(Reply, Open, end));
        Assert.IsType<Verdict.AsTemplate>(SendGate.Ask(Reply with { Template = new Template("t", []) }, Open, end));
    }

    [Fact]
    public void Nothing_but_the_one_confirmation_goes_to_who_opted_out()
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            var verdict = SendGate.Ask(Reply with { Purpose = purpose }, Open with { OptedOut = true }, Cast.Monday);
            Assert.Equal(purpose == Purpose.OptOutConfirmation, verdict is Verdict.FreeText);
        }
    }

    [Fact]
    public void Dry_run_lets_nothing_out()
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
            Assert.Equal(
                "dry_run",
                SendGate.Ask(
                    Reply with { Purpose = purpose }, Open with { Switches = new Switches { DryRun = true } }, Cast.Monday).Reason);
    }

    [Fact]
    public void Panic_holds_the_bots_words_and_passes_a_persons()
    {
        var panic = Open with { Switches = new Switches { Panic = true } };
        Assert.IsType<Verdict.Wait>(SendGate.Ask(Reply, panic, Cast.Monday));
        Assert.IsType<Verdict.FreeText>(SendGate.Ask(Reply with { Purpose = Purpose.PersonsWords }, panic, Cast.Monday));
    }

    [Fact]
    public void A_pilot_writes_only_to_its_list()
    {
        var pilot = new Switches { Pilot = true };
        Assert.Equal("pilot", SendGate.Ask(Reply, Open with { Switches = pilot }, Cast.Monday).Reason);
        Assert.IsType<Verdict.FreeText>(
            SendGate.Ask(Reply, Open with { Switches = pilot with { PilotNumbers = [Cast.Sam] } }, Cast.Monday));
        Assert.IsType<Verdict.FreeText>(
            SendGate.Ask(Reply, Open with { Switches = pilot, ToArtist = true, Number = Cast.Jonah }, Cast.Monday));
    }
}
