using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Tests.Conversations;

/// <summary>A conversation with the pure desk: facts go in, messages and other effects come out, time passes when told.</summary>
internal sealed class Talk
{
    private long nextId = 1;
    private int nextMessage = 1;

    public Instant Now { get; private set; } = Cast.Monday;

    public Conversation Conversation { get; private set; } = new(1, Cast.Sam);

    public Lead? Lead { get; private set; }

    public Switches Switches { get; set; } = new();

    public Merchants.Studio Studio { get; set; } = Cast.Studio;

    public List<StatusChange> History { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<Happening> Happenings { get; } = [];

    public Decision Last { get; private set; } = new(new Conversation(1, Cast.Sam), null);

    public IEnumerable<Message> ToClient =>
        Last.Effects.OfType<Effect.SendMessage>().Where(e => e.To == Recipient.Client).Select(e => e.Message);

    public IEnumerable<Message> ToArtist =>
        Last.Effects.OfType<Effect.SendMessage>().Where(e => e.To == Recipient.Artist).Select(e => e.Message);

    public string Said => string.Join("\n---\n", ToClient.Select(m => m.Text));

    public LeadStatus Status => Lead!.Status;

    public Talk Pass(Duration time)
    {
        Now += time;
        Last = new Decision(Conversation, Lead);
        return this;
    }

    public Talk Client(string text) => Client(new Content.Words(text));

    public Talk Client(Content content) => Take(new Fact.ClientWrote($"wamid.{nextMessage++}", Now, content, "Sam Lee"));

    public Talk Picture(string? caption = null) =>
        Client(new Content.Picture(new MediaReference($"media-{nextMessage}", "image/jpeg"), caption));

    public Talk Staff(StaffAct act, LeadStatus? onlyFrom = null, Via via = Via.Api) =>
        Take(new Fact.StaffActed(act, "Jonah", via, onlyFrom));

    public Talk Pays(long minor, string intent = "pi_1", string? session = "cs_1", string currency = "GBP") =>
        Take(new Fact.MoneyArrived(intent, session, new Money(minor, currency), Now));

    public Talk PageOpens(string session = "cs_1") =>
        Take(new Fact.CheckoutOpened(
            Lead!.Deposit!.Id, Lead.Deposit.Attempt, session, $"https://pay.example/{session}", Now + Duration.FromHours(23)));

    public Fact? LastFact { get; private set; }

    public Talk Take(Fact fact)
    {
        LastFact = fact;
        var scene = new Scene(Studio, Cast.Words, Now, Switches, new ReservedIds(nextId++, nextId++, nextId++));
        Last = Turn.Take(scene, Conversation, Lead, fact);
        Conversation = Last.Conversation;
        Lead = Last.Lead;
        History.AddRange(Last.Changes);
        Effects.AddRange(Last.Effects);
        Happenings.AddRange(Last.Happenings);
        return this;
    }

    /// <summary>Answers all thirteen questions in London with £500.</summary>
    public Talk Complete(string budget = "£500", string city = "London", string coverup = "no", string travel = "no") => this
        .Client("hi").Client("A fine line fern with two leaves").Client("left forearm").Client("8 x 12 cm")
        .Client("Fine line").Client("Medium detail")
        .Client(coverup).Client("no").Client(budget).Client(city).Client("@sam.draws").Client(travel).Client("In 1-2 months");

    public Talk Approved() => Complete().Staff(new StaffAct.Approve());

    public Talk Paid() => Approved().PageOpens().Pays(150_00);

    public Talk Booked() => Paid().Staff(new StaffAct.MarkBooked(new LocalDateTime(2026, 3, 20, 11, 0), null));
}
