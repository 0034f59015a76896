using System.Diagnostics;
using Dapper;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>Lets the stories happen: four days in a few seconds, through the doors, on a desk whose clock runs behind until it stands at now.</summary>
internal sealed class Seeding(Stage stage, StudioClock clock, Database database, Settings settings, Studio studio, Acts acts)
{
    private static readonly Duration Daily = Duration.FromDays(1);

    /// <summary>Between deeds that are closer together it is not looked what fell due.</summary>
    private static readonly Duration LongGap = Duration.FromHours(1);

    /// <summary>Seeds an empty database; leaves any other as it is.</summary>
    public static async Task PlantAsync(Settings settings, DeskParts parts, Action<string> say, CancellationToken ct)
    {
        if (!await IsEmptyAsync(parts.Database, ct))
            return;
        var stories = Stories.All;
        say($"Seeding {stories.Length} enquiries …");
        var watch = Stopwatch.StartNew();
        // A desk of its own, without loops: nothing happens but what the stories say. The real one is built after it.
        await using var desk = Desk.Build(settings with { Urls = "http://127.0.0.1:0" }, parts with { ByItself = false });
        await desk.StartAsync(ct);
        await ActivatorUtilities.CreateInstance<Seeding>(desk.Services).PlayAsync(stories, ct);
        await desk.StopAsync(ct);
        say(FormattableString.Invariant($"Seeding {stories.Length} enquiries … done in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private async Task PlayAsync(IReadOnlyList<Story> stories, CancellationToken ct)
    {
        stage.Hurries = true;
        var now = clock.Now;
        var artist = new RehearsedPerson(settings.ArtistNumber!, studio.Artist);
        var deeds = stories.SelectMany(story => Timed(story, now)).ToList();
        // He looks in every day, or his own 24 hours would close and only templates reach him.
        for (var at = deeds.Min(deed => deed.At) - Duration.FromMinutes(5); at < now; at += Daily)
            deeds.Add((at, artist, new Deed.Says("hi")));
        deeds.Add((now - Duration.FromMinutes(20), artist, new Deed.Says("What's waiting?")));
        StandAt(deeds.Min(deed => deed.At));
        foreach (var (at, who, deed) in deeds.OrderBy(deed => deed.At))
        {
            await ReachAsync(at, ct);
            await DoAsync(who, artist, deed, ct);
        }
        clock.Offset = 0;
        stage.Hurries = false;
        await stage.UntilQuietAsync(ct);
    }

    private static IEnumerable<(Instant At, RehearsedPerson Who, Deed Deed)> Timed(Story story, Instant now)
    {
        var at = now - story.Ago;
        foreach (var deed in story.Deeds)
        {
            at += deed.After;
            yield return (at, story.Client, deed);
        }
    }

    // What falls due on the way happens when it is due, not days later.
    private async Task ReachAsync(Instant at, CancellationToken ct)
    {
        var gap = at - clock.Now;
        // The desk's own work takes time too. A clock that went back would leave what was just stored not yet due.
        if (gap <= Duration.Zero)
            return;
        StandAt(at);
        if (gap > LongGap)
            await stage.UntilQuietAsync(ct);
    }

    private void StandAt(Instant at)
    {
        var real = clock.Now - Duration.FromTicks(clock.Offset * TimeSpan.TicksPerMicrosecond);
        clock.Offset = (at - real).BclCompatibleTicks / TimeSpan.TicksPerMicrosecond;
    }

    private async Task DoAsync(RehearsedPerson who, RehearsedPerson artist, Deed deed, CancellationToken ct)
    {
        switch (deed)
        {
            case Deed.Says says:
                await stage.WriteAsync(who, says.Text, ct);
                break;
            case Deed.Presses presses:
                Require(await stage.PressAsync(who, ChoiceOf(who.Number, presses.Title), ct), who, deed);
                break;
            case Deed.Shows shows:
                await stage.SendPictureAsync(who, shows.Picture(), shows.Caption, ct);
                break;
            case Deed.Records:
                await stage.SendVoiceAsync(who, ct);
                break;
            case Deed.ArtistPresses presses:
                Require(await stage.PressAsync(artist, ButtonOf(artist.Number, presses.Act, await LeadOfAsync(who, ct)), ct), who, deed);
                break;
            case Deed.ArtistDoes does:
                var outcome = await acts.DoAsync(await LeadOfAsync(who, ct), does.Act(clock.Now.InZone(studio.Zone)), studio.Artist, Via.Page, ct: ct);
                Require(outcome is ActOutcome.Done, who, deed);
                await stage.UntilQuietAsync(ct);
                break;
            case Deed.Pays:
                Require(await stage.PayAsync(await SessionOfAsync(who, ct), ct) == RehearsedPayment.Paid, who, deed);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(deed), deed.GetType().Name, "A deed that nobody does.");
        }
    }

    private string ChoiceOf(string number, string title) =>
        stage.Offered(number, choice => choice.Title == title)?.Choice.Id ?? "";

    private string ButtonOf(string number, string act, LeadId lead) =>
        stage.Offered(number, choice => ArtistButtons.Read(choice.Id) is { } button && (button.Act, button.Lead) == (act, lead))?.Choice.Id ?? "";

    private static void Require(bool worked, RehearsedPerson who, Deed deed)
    {
        if (!worked)
            throw new InvalidOperationException($"The story of {who.Name} stops at {deed.GetType().Name}: the desk did not get there.");
    }

    private async Task<LeadId> LeadOfAsync(RehearsedPerson who, CancellationToken ct) =>
        new(await OneAsync<long>("select max(id) from leads where wa_from = @number", who, ct));

    private Task<string> SessionOfAsync(RehearsedPerson who, CancellationToken ct) => OneAsync<string>(
        "select d.session_id from deposits d join leads l on l.id = d.lead_id where l.wa_from = @number and d.state = 'owed'", who, ct);

    private async Task<T> OneAsync<T>(string sql, RehearsedPerson who, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        return await work.Connection.QuerySingleAsync<T>(new CommandDefinition(sql, new { number = who.Number }, cancellationToken: ct));
    }

    private static async Task<bool> IsEmptyAsync(Database database, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        return await work.Connection.QuerySingleAsync<bool>(
            new CommandDefinition("select not exists (select from conversations)", cancellationToken: ct));
    }
}
