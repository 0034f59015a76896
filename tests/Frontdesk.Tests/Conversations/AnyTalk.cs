using Frontdesk.Conversations;
using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Conversations;

/// <summary>Whatever happens in whatever order, the desk keeps its rules: properties over random talks.</summary>
public sealed class AnyTalk
{
    private static readonly string[] Words =
    [
        "hi", "a fern", "forearm", "8x12cm", "skip", "2", "no", "yes", "£500", "£100", "London", "Leeds", "go back", "actually 12 cm", "STOP", "START", "human",
        "CONTINUE", "cancel", "new enquiry", "any news?", "how much is it?", "🤷", "next month", "refund", "delete my data", "thanks", "10 x 10 cm £600 Leeds", "START again", "change city to Paris", "no, make it £600", string.Concat(Enumerable.Repeat("a wolf by a lake ", 240)),
    ];

    [Fact]
    public void Never_throws_and_keeps_its_rules()
    {
        var steps = Gen.Choose(0, int.MaxValue - 1).ArrayOf(60).ToArbitrary();
        Prop.ForAll(steps, Keeps).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static bool Keeps(int[] steps)
    {
        var talk = new Talk();
        var paid = 0;
        foreach (var step in steps)
        {
            var before = talk.Lead;
            var wasOut = talk.Conversation.OptedOutAt is not null;
            Step(talk, step, ref paid);
            Rules(talk, before, wasOut);
        }
        return true;
    }

    private static void Step(Talk talk, int step, ref int paid)
    {
        var n = step / 16;
        switch (step % 16)
        {
            case < 8: talk.Client(Words[n % Words.Length]); break;
            case 8: talk.Picture(n % 3 == 0 ? Words[n % Words.Length] : null); break;
            case 9: talk.Pass(Duration.FromMinutes(n % 3000)); break;
            case 10 when talk.Lead is not null: talk.Pays(n % 3 == 0 ? 150_00 : 149_00, $"pi_{paid++ / 2}"); break;
            case 11 when talk.Lead is not null: talk.Staff(Act(n), via: n % 2 == 0 ? Via.Button : Via.Api); break;
            case 12 when talk.Lead is not null: talk.Staff(Act(n)); break;
            case 13 when talk.Lead?.Deposit is not null: talk.PageOpens($"cs_{n}"); break;
            case 14: talk.Take(new Fact.DueCame(DueKind.DepositExpiry)); break;
            case 15 when talk.Lead is not null: talk.Take(new Fact.MoneyReturned($"pi_{n % 3}", new Money(150_00, "GBP"), talk.Now)); break;
            default: talk.Client(new Content.NoAnswer("reaction")); break;
        }
    }

    private static StaffAct Act(int n) => (n % 14) switch
    {
        0 => new StaffAct.Approve(),
        1 => new StaffAct.Decline(null),
        2 => new StaffAct.SendDeposit(null),
        3 => new StaffAct.MarkBooked(new LocalDateTime(2027, 5, 3, 11, 0), null),
        4 => new StaffAct.Refund(null),
        5 => new StaffAct.Cancel("ill"),
        6 => new StaffAct.Reschedule(new LocalDateTime(2027, 6, 3, 11, 0), 120),
        7 => new StaffAct.NoShow(),
        8 => new StaffAct.Resume(),
        9 => new StaffAct.TakeOver(),
        10 => new StaffAct.HandBack(),
        11 => new StaffAct.Message("hello", null),
        12 => new StaffAct.CorrectStatus((LeadStatus)(n / 14 % 19), "test"),
        _ => new StaffAct.Ask("which arm?"),
    };

    private static void Rules(Talk talk, Lead? before, bool wasOut)
    {
        var status = before?.Status;
        foreach (var change in talk.Last.Changes)
        {
            if (change.From is { } from)
                Assert.True(StatusTable.Allows(from, Enum.Parse<Transition>(change.Transition)), $"{from} by {change.Transition}");
            status = change.To;
        }
        if (talk.Lead is { } lead)
            Assert.Equal(status, lead.Status);
        var isOut = talk.Conversation.OptedOutAt is not null;
        if (wasOut && isOut && talk.LastFact is Fact.ClientWrote)
            Assert.Empty(talk.ToClient);
        foreach (var message in talk.ToClient.Concat(talk.ToArtist))
        {
            Assert.DoesNotContain("{", message.Text, StringComparison.Ordinal);
            Assert.All(message.Links, l => Assert.Contains($"[[{l.Name}]]", message.Text, StringComparison.Ordinal));
            Assert.Equal(message.Links.Length, message.Text.Split("[[").Length - 1);
            Assert.InRange(message.Choices.Length, 0, 10);
            Assert.InRange(message.Text.Length, 1, 3500);
        }
        if (talk.Lead is { } l)
        {
            Assert.True(l.Payments.Count(p => p.State == PaymentState.Counted) <= 1, "two counted payments");
            Assert.Equal(l.Payments.Length, l.Payments.Select(p => p.Intent).Distinct().Count());
            Assert.False(l.Status == LeadStatus.AwaitingDeposit
                && l.Payments.Any(p => p.State == PaymentState.Counted)
                && l.Deposit?.State == DepositState.Owed,
                "owes what was paid");
        }
    }
}
