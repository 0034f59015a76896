using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Simulation;

/// <summary>Decides, books, refunds, takes over and hands back: by link, by button, by API, and not always once.</summary>
internal sealed class Artist(World world, Chance chance)
{
    private static readonly RehearsedPerson Jonah = new(World.ArtistNumber, "Jonah");

    private static readonly LocalDateTime FirstTime = new(2026, 3, 23, 10, 0);

    public void Begin()
    {
        Say("hi");
        Next();
    }

    private void Next() => world.Agenda.Plan(world.Time.Now + chance.Between(Duration.FromMinutes(20), Duration.FromHours(5)), "artist", async () =>
    {
        if (!world.PeopleAct)
            return;
        if (world.Desk.IsUp)
            await ActAsync();
        Next();
    });

    private async Task ActAsync()
    {
        if (chance.OneIn(8))
            Say(chance.Of("hi", "what's waiting?", "ok"));
        foreach (var (lead, status) in await EnquiriesAsync())
        {
            if (chance.Percent(35))
                continue;
            if (chance.Percent(45) && await PressAsync())
                continue;
            if (status == "PENDING_APPROVAL" && chance.Percent(25))
                Button(lead, chance.Of("approve", "approve", "decline", "ask"));
            else
                await DoAsync(lead, ActFor(status));
        }
    }

    private StaffAct ActFor(string status) => (status, chance.Below(20)) switch
    {
        (_, 0) => new StaffAct.TakeOver(),
        (_, 1) => new StaffAct.HandBack(),
        (_, 2) => new StaffAct.Message("Let me look at that.", null),
        (_, 3) => new StaffAct.Pause(),
        ("PENDING_APPROVAL" or "STALE" or "WAITLISTED", < 16) => new StaffAct.Approve(),
        ("PENDING_APPROVAL", _) => new StaffAct.Decline(chance.OneIn(2) ? null : "I'm away then."),
        ("NEEDS_ARTIST_REPLY" or "NEEDS_FOLLOW_UP", < 10) => new StaffAct.Resume(),
        ("NEEDS_ARTIST_REPLY" or "NEEDS_FOLLOW_UP", < 15) => new StaffAct.Approve(),
        ("NEEDS_ARTIST_REPLY" or "NEEDS_FOLLOW_UP", _) => new StaffAct.HandBack(),
        ("AWAITING_DEPOSIT" or "DEPOSIT_EXPIRED", < 10) => new StaffAct.SendDeposit(chance.Of<long?>(null, null, 17_500, 25_000)),
        ("AWAITING_DEPOSIT", < 12) => new StaffAct.Decline(null),
        ("BOOKING_PENDING" or "DEPOSIT_PAID", < 15) => new StaffAct.MarkBooked(Time(), null),
        ("BOOKING_PENDING" or "DEPOSIT_PAID", _) => chance.OneIn(2) ? new StaffAct.Refund("Not this time.") : new StaffAct.Decline(null),
        ("BOOKED", < 8) => new StaffAct.Reschedule(Time(), null),
        ("BOOKED", < 11) => new StaffAct.Cancel(null),
        ("BOOKED" or "REJECTED" or "CANCELLED", _) => new StaffAct.Refund(null),
        _ => new StaffAct.Note("Looked at it."),
    };

    // Few times, so that clients meet at one chair.
    private LocalDateTime Time() => FirstTime.PlusDays(chance.Below(2)).PlusHours(chance.Of(0, 1, 3));

    private async Task DoAsync(LeadId lead, StaffAct act)
    {
        var key = chance.OneIn(3) ? $"press-{chance.Below(1_000_000)}" : null;
        for (var presses = key is not null && chance.OneIn(2) ? 2 : 1; presses > 0; presses--)
        {
            var once = key ?? $"seed-{chance.Below(int.MaxValue)}";
            await world.Desk.WithDatabaseAsync(async () =>
            {
                var outcome = await world.Desk.Acts.DoAsync(lead, act, "Jonah", Via.Api, key: once);
                world.Trace.Add($"artist {act.GetType().Name} on lead {lead}: {outcome.GetType().Name}");
            });
        }
        world.Desk.Wake();
    }

    /// <summary>Opens a link on the phone, maybe twice, and presses.</summary>
    private async Task<bool> PressAsync()
    {
        var phone = world.WhatsApp.SentTo(World.ArtistNumber);
        var tokens = phone.SelectMany(m => Links.All(m, "/a/")).ToList();
        if (tokens.Count == 0)
            return false;
        var token = tokens[Math.Max(0, tokens.Count - 1 - chance.Below(6))];
        var known = world.Watch.Known;
        var before = await FingerprintAsync();
        var look = await world.Desk.CallAsync("GET", "/a/{token}", new Call { Token = token });
        known.LooksAtLinks++;
        if (await FingerprintAsync() != before)
            known.ChangedByLooking++;
        var form = new Dictionary<string, string>();
        if (look.Body.Contains("name=\"start\"", StringComparison.Ordinal))
            form["start"] = NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(Time())[..16];
        for (var presses = chance.OneIn(3) ? 2 : 1; presses > 0; presses--)
        {
            var answer = await world.Desk.CallAsync("POST", "/a/{token}", new Call { Token = token, Form = form });
            world.Trace.Add($"artist presses a link: {look.Status} then {answer.Status}");
            if (answer.Status is StatusCodes.Status200OK)
                known.Pressed[token] = known.Pressed.GetValueOrDefault(token) + 1;
        }
        world.Desk.Wake();
        return true;
    }

    private void Button(LeadId lead, string act) => Send($"button {act}", (id, at) => world.Wire.ButtonReply(Jonah, id, at, $"act:{act}:{lead}", act));

    private void Say(string text) => Send($"\"{text}\"", (id, at) => world.Wire.Text(Jonah, id, at, text));

    private void Send(string what, Func<string, Instant, byte[]> body)
    {
        var id = world.Ids.Next("wamid.A");
        world.WhatsApp.Heard(World.ArtistNumber, world.Time.Now);
        world.Watch.Known.Wrote[World.ArtistNumber] = world.Time.Now;
        world.Post.Send(new Delivery(Vendor.WhatsApp, body(id, world.Time.Now), $"artist's {what}") { Number = World.ArtistNumber, MessageIds = [id] });
    }

    private async Task<List<(LeadId Lead, string Status)>> EnquiriesAsync()
    {
        await using var command = new NpgsqlCommand("select id, status from leads where status not in ('NEW', 'QUALIFYING', 'OPTOUT') order by id", world.Watch.Connection);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<(LeadId, string)>();
        while (await rows.ReadAsync())
            all.Add((new LeadId(rows.GetInt64(0)), rows.GetString(1)));
        return all;
    }

    private async Task<string> FingerprintAsync()
    {
        await using var command = new NpgsqlCommand("""
            select (select coalesce(sum(version), 0) from conversations) || ' ' || (select count(*) from inbox) || ' ' || (select count(*) from inbox_finished)
                || ' ' || (select count(*) from outbox_messages) || ' ' || (select count(*) from action_tokens where used_at is not null)
                || ' ' || (select count(*) from messages) || ' ' || (select count(*) from status_history)
            """, world.Watch.Connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
