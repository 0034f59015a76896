using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Leads;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Scheduling;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Loads what a list of turns needs to be decided: three round trips, however long the list.</summary>
internal sealed class LoadTurns(Studio studio, Wording words, Settings settings)
{
    private const int IdsPerTurn = 4;

    /// <summary>The message that came, and one effect.</summary>
    private const int SpareIdsPerTurn = 1 + EffectRows.IdsPerEffect;

    public async Task<IReadOnlyList<LoadedRow>> LoadAsync(
        NpgsqlConnection db, IReadOnlyList<Claimed> claimed, Instant now, CancellationToken ct) =>
        await LoadAsync(db, claimed, await SwitchBoard.ReadAsync(db, settings.Switches, ct), [], now, ct);

    /// <param name="switches">As this transaction has read them.</param>
    /// <param name="spare">Gets fresh ids for what the turns will make, as many as they mostly need.</param>
    public async Task<IReadOnlyList<LoadedRow>> LoadAsync(
        NpgsqlConnection db, IReadOnlyList<Claimed> claimed, Switches switches, Queue<long> spare, Instant now, CancellationToken ct)
    {
        var facts = claimed.Select(ReadFact.Of).ToList();
        var (found, fresh) = await FindAsync(db, facts, ct);
        var enquiries = await EnquiriesAsync(db, [.. claimed.Select(row => row.MerchantId).Distinct()], found, ct);
        var ids = new Queue<long>(fresh);
        var waiting = facts.FirstOrDefault(IsArtists) is { } artists ? await WaitingRows.LoadAsync(db, artists.Row.MerchantId, ct) : [];
        var rows = new List<LoadedRow>(facts.Count);
        foreach (var (fact, about) in facts.Zip(found))
        {
            var scene = new Scene(studio, words, now, switches, new ReservedIds(ids.Dequeue(), ids.Dequeue(), ids.Dequeue()));
            rows.Add(Sort(fact, about, enquiries, scene, ids.Dequeue(), waiting));
        }
        while (ids.TryDequeue(out var id))
            spare.Enqueue(id);
        return rows;
    }

    private static async Task<(IReadOnlyList<Found> Found, long[] Fresh)> FindAsync(
        NpgsqlConnection db, IReadOnlyList<ReadFact> facts, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands = { Found.Look(facts), FreshIds.Take((IdsPerTurn + SpareIdsPerTurn) * facts.Count) },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var found = await Found.ReadAsync(rows, ct);
        await rows.NextResultAsync(ct);
        await rows.ReadAsync(ct);
        return (found, rows.GetFieldValue<long[]>(0));
    }

    private LoadedRow Sort(
        ReadFact read, Found about, Enquiries enquiries, Scene scene, long freshConversation, ImmutableArray<WaitingEnquiry> waiting)
    {
        var row = read.Row;
        switch (read.Fact)
        {
            case Fact.Ignored:
                return new LoadedRow.Noted(row, null);
            case Fact.ReceiptArrived receipt:
                return new LoadedRow.Receipt(row, receipt);
            case Fact.Unroutable odd:
                return new LoadedRow.Noted(row, Note(odd.EventType, HappeningLevel.Warning, ("why", odd.Why), ("inbox_id", $"{row.Id}")));
            case Fact.ClientChangedNumber when about.NextIsKnown:
                return new LoadedRow.Noted(row, Note("client.number_changed_to_known", HappeningLevel.Warning, ("inbox_id", $"{row.Id}")));
        }
        if (about.Conversation is { } conversation)
        {
            return enquiries.Conversations.TryGetValue(conversation, out var stored)
                ? new LoadedRow.Ready(row, FactFor(read, waiting), scene, WithKind(stored), enquiries.LeadOf(about.Lead)) { IsNamed = about.IsNamed }
                : new LoadedRow.NotNow(row);
        }
        if (read.Fact is (Fact.ClientWrote or Fact.ArtistEchoed) && read.About.Number is { } number)
        {
            var fresh = new StoredConversation(row.MerchantId, new Conversation(freshConversation, number), number == settings.ArtistNumber, Version: null);
            return new LoadedRow.Ready(row, FactFor(read, waiting), scene, fresh, null);
        }
        return Unknown(read);
    }

    private StoredConversation WithKind(StoredConversation stored) => stored with { IsArtists = stored.Conversation.Number == settings.ArtistNumber };

    private bool IsArtists(ReadFact read) => settings.ArtistNumber is { } artist && read.About.Number == artist;

    // What comes from the artist's number is never a client's.
    private Fact FactFor(ReadFact read, ImmutableArray<WaitingEnquiry> waiting) =>
        read.Fact is Fact.ClientWrote wrote && IsArtists(read)
            ? new Fact.ArtistWrote(wrote.MessageId, wrote.SentAt, wrote.Content, waiting)
            : read.Fact;

    private static LoadedRow.Noted Unknown(ReadFact read) => read.Fact switch
    {
        Fact.MoneyArrived or Fact.MoneyReturned or Fact.ReturnFailed => new LoadedRow.Noted(read.Row, Note(
            "stripe.unmatched_payment", HappeningLevel.Error,
            ("inbox_id", $"{read.Row.Id}"), ("kind", read.Row.Kind), ("payment_intent", read.About.Intent ?? ""))),
        _ => new LoadedRow.Noted(read.Row, Note("inbox.about_nobody", HappeningLevel.Info, ("inbox_id", $"{read.Row.Id}"), ("kind", read.Row.Kind))),
    };

    private static Happening Note(string type, HappeningLevel level, params ReadOnlySpan<(string Name, string Value)> payload)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in payload)
            values.Add(name, value);
        return new Happening(type, level, values.ToImmutable());
    }

    private static async Task<Enquiries> EnquiriesAsync(
        NpgsqlConnection db, long[] merchants, IReadOnlyList<Found> found, CancellationToken ct)
    {
        long[] conversations = [.. found.Select(f => f.Conversation).OfType<long>().Distinct()];
        long[] leads = [.. found.Select(f => f.Lead?.Value).OfType<long>().Distinct()];
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands =
            {
                ConversationRows.Load(merchants, conversations), LeadRows.Load(merchants, leads), DepositRows.Load(merchants, leads),
                PaymentRows.Load(merchants, leads), AppointmentRows.Load(merchants, leads),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var enquiries = new Enquiries { Conversations = await ConversationRows.ReadAsync(rows, ct) };
        await rows.NextResultAsync(ct);
        enquiries = enquiries with { Leads = await LeadRows.ReadAsync(rows, ct) };
        await rows.NextResultAsync(ct);
        enquiries = enquiries with { Deposits = await DepositRows.ReadAsync(rows, ct) };
        await rows.NextResultAsync(ct);
        enquiries = enquiries with { Payments = await PaymentRows.ReadAsync(rows, ct) };
        await rows.NextResultAsync(ct);
        return enquiries with { Sessions = await AppointmentRows.ReadAsync(rows, ct) };
    }

    private sealed record Enquiries
    {
        public Dictionary<long, StoredConversation> Conversations { get; init; } = [];

        public Dictionary<LeadId, Lead> Leads { get; init; } = [];

        public Dictionary<LeadId, Frontdesk.Deposits.Deposit> Deposits { get; init; } = [];

        public Dictionary<LeadId, ImmutableArray<Frontdesk.Deposits.Payment>> Payments { get; init; } = [];

        public Dictionary<LeadId, Session> Sessions { get; init; } = [];

        public Lead? LeadOf(LeadId? id) => id is { } known && Leads.TryGetValue(known, out var lead)
            ? lead with
            {
                Deposit = Deposits.GetValueOrDefault(known),
                Payments = Payments.GetValueOrDefault(known, []),
                Session = Sessions.GetValueOrDefault(known),
            }
            : null;
    }
}
