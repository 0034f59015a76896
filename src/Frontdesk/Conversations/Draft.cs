using System.Collections.Immutable;
using Frontdesk.Consent;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>A decision while it is being made: each step returns the next draft, so that a rule reads as one sentence.</summary>
internal sealed record Draft(Scene Scene, Conversation Conversation, Lead? Lead)
{
    public ImmutableArray<StatusChange> Changes { get; init; } = [];
    public ImmutableArray<Effect> Effects { get; init; } = [];
    public ImmutableArray<Happening> Happenings { get; init; } = [];
    public ImmutableArray<ConsentChange> Consents { get; init; } = [];
    public ImmutableArray<PassedOn> PassedOn { get; init; } = [];
    public Refusal? Refusal { get; init; }

    public Studio Studio => Scene.Studio;
    public Instant Now => Scene.Now;
    public LocalDateTime LocalNow => Now.InZone(Studio.Zone).LocalDateTime;

    /// <summary>The enquiry, where a rule cannot be reached without one.</summary>
    public Lead Enquiry => Lead ?? throw new InvalidOperationException("This rule needs an enquiry.");

    public string Name => Conversation.Name is { } name
        ? Excerpt.Of(name)
        : $"the client on …{Conversation.Number[^Math.Min(3, Conversation.Number.Length)..]}";

    public ReadingContext Reading() => new(LocalNow, Studio.Country, Studio.Currency)
    {
        // With something to cancel, a bare "cancel" is about that and not about us.
        Booked = Lead?.Status is LeadStatus.AwaitingDeposit or LeadStatus.CollectingTimeWindows or LeadStatus.DepositPaid
            or LeadStatus.BookingPending or LeadStatus.Booked
            ? Lead.Session?.Start.InZone(Studio.Zone).LocalDateTime ?? LocalNow
            : null,
        OptedOut = Conversation.OptedOutAt is not null,
        Zone = Studio.Zone,
        Artist = Studio.Artist,
    };

    public string TemplateName => Conversation.Name is { } name ? FirstName(name) : Templates.NameWhenUnknown;

    public Template Template(string name) => new(name, [TemplateName]);

    /// <summary>One of the studio's texts, filled in. Artist, studio and greeting are always known.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ReadOnlySpan<(string, string)> always =
        [
            ("artist", Studio.Artist),
            ("studio", Studio.Name),
            ("hi", Conversation.Name is { } name ? $"Hi {Links.Plain(FirstName(name))}" : "Hi"),
            ("within", Studio.AnswersWithin),
        ];
        var plain = new (string Name, string Value)[values.Length];
        for (var i = 0; i < values.Length; i++)
            plain[i] = (values[i].Name, Links.Plain(values[i].Value));
        // Turns within a conversation and starts elsewhere in each, so that neither one client nor two friends read the same twice.
        return Scene.Words.Say(key, Conversation.Said + (int)(Conversation.Id % Wording.Turns), [.. plain, .. always]).TrimEnd();
    }

    public Draft Say(string text, string why, Purpose purpose = Purpose.Reply) => Say(new Message(text, purpose, why));

    public Draft Say(Message message) =>
        Add(new Effect.SendMessage(Recipient.Client, message with { Links = Links.In(message.Text, this) })) with
        {
            Conversation = Conversation with { Said = Conversation.Said + 1 },
        };

    /// <summary>Tells the client what happened, by template where the window is closed.</summary>
    public Draft Notify(string text, string why, string template = Templates.NextSteps) =>
        Say(new Message(text, Purpose.Notice, why) { Template = Template(template) });

    /// <summary>A notice to the artist; outside his own window the template goes with <paramref name="gist"/> and the first link.</summary>
    /// <param name="links">Beside those that the text names for this enquiry.</param>
    public Draft TellArtist(
        string text, string gist, string why, ImmutableArray<Choice> choices = default, ImmutableArray<Link> links = default)
    {
        ImmutableArray<Link> named = [.. Links.In(text, this), .. links.IsDefault ? [] : links];
        var line = named.IsEmpty ? gist : $"{gist}: {Links.Opening}{named[0].Name}{Links.Closing}";
        return Add(new Effect.SendMessage(Recipient.Artist, new Message(text, Purpose.ArtistNotice, why)
        {
            Template = new Template(Templates.ArtistUpdate, [line]),
            Choices = choices.IsDefault ? [] : choices,
            Links = named,
        }));
    }

    public Draft Move(Transition transition, string by, string? reason = null, LeadStatus? to = null)
    {
        var (lead, change) = StatusTable.Move(Enquiry, transition, by, reason, Now, to);
        return this with { Lead = lead, Changes = Changes.Add(change) };
    }

    public Draft With(Func<Lead, Lead> change) => this with { Lead = change(Enquiry) };

    public Draft With(Func<Conversation, Conversation> change) => this with { Conversation = change(Conversation) };

    /// <summary>The desk goes on by itself, unless a person has paused it.</summary>
    public Draft ToTheBot() => With(c => c.Owner == Owner.Paused ? c : c with { Owner = Owner.Bot, OwnedBy = null });

    public Draft Add(Effect effect) => this with { Effects = Effects.Add(effect) };

    public Draft Note(string eventType, HappeningLevel level, params ReadOnlySpan<(string Name, string Value)> payload)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in payload)
            values[name] = value;
        return this with { Happenings = Happenings.Add(new Happening(eventType, level, values.ToImmutable())) };
    }

    /// <summary>What is noted about how a message was read: the event knows the message, not its words.</summary>
    public Draft NoteReading(string eventType, string messageId, params ReadOnlySpan<(string Name, string Value)> payload)
    {
        var noted = Note(eventType, HappeningLevel.Info, payload);
        return noted with { Happenings = noted.Happenings.SetItem(Happenings.Length, noted.Happenings[^1] with { MessageId = messageId }) };
    }

    public Draft Record(ConsentKind kind, string how, string words) =>
        this with { Consents = Consents.Add(new ConsentChange(kind, how, words, Now)) };

    public Decision Finish() => new(Conversation, Lead)
    {
        Changes = Changes,
        Effects = Effects,
        Happenings = Happenings,
        Consents = Consents,
        PassedOn = PassedOn,
        Refusal = Refusal,
    };

    private static string FirstName(string name) => Excerpt.Of(name.Trim().Split(' ', 2)[0]);
}
