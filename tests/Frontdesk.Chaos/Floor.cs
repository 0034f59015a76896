using Frontdesk.Chaos.Books;
using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;
using Frontdesk.Chaos.Vendors;

namespace Frontdesk.Chaos;

/// <summary>A node to start: of which kind, and by which database URL.</summary>
internal sealed record Place(NodeKind Kind, string Url, string? DirectUrl = null);

/// <summary>Nodes, vendors, clients and artist of one scenario, from the first delivery to the comparison of the books.</summary>
internal sealed class Floor : IAsyncDisposable
{
    private const int Senders = 16;
    private const int ManySenders = 64;

    /// <summary>From so many deliveries on it is a storm.</summary>
    private const int Many = 20_000;

    private readonly Stage stage;
    private readonly Random chance;
    private readonly DeskTime time = new();

    private Floor(Stage stage, StandIn vendors, Random chance)
    {
        this.stage = stage;
        this.chance = chance;
        Vendors = vendors;
    }

    public StandIn Vendors { get; }

    public List<Node> Nodes { get; } = [];

    public Ledger Ledger { get; } = new();

    public IReadOnlyList<Node> Webs => [.. Nodes.Where(node => node.Address is not null)];

    /// <summary>The server that has the books now; a failover changes it.</summary>
    public required Cluster Database { get; set; }

    public DeskTime Time => time;

    public static async Task<Floor> OpenAsync(
        Stage stage, Cluster database, IEnumerable<Place> places, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        var chance = new Random(stage.Chance.Next());
        var floor = new Floor(
            stage, await StandIn.StartAsync(stage.Findings, new Random(chance.Next()), ct), chance) { Database = database };
        var folder = stage.NewFolder("desk");
        foreach (var place in places)
        {
            var environment = NodeSettings.Of(folder, floor.Vendors.Address, place.Url, place.DirectUrl, settings);
            var node = new Node(place.Kind, environment, stage.Findings);
            floor.Nodes.Add(node);
            await node.StartAsync(ct);
        }
        return floor;
    }

    /// <summary>Everybody writes while the faults are made; then the tills, the rest, and the books.</summary>
    /// <param name="pace">Each sender's pause after a delivery; none: as fast as they are acknowledged.</param>
    public async Task PlayAsync(Talks talks, IReadOnlyList<Fault> plan, CancellationToken ct, TimeSpan pace = default)
    {
        foreach (var fault in plan)
            stage.Say($"  at delivery {fault.After,6}: {fault.Kind}");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var faults = Task.Run(() => MakeAsync(plan, over.Token), over.Token);
        var senders = talks.Messages > Many ? ManySenders : Senders;
        var sending = new Crowd(talks, senders, pace, NewSender, new Random(chance.Next())).SendAsync(over.Token);
        // A fault that cannot be made, such as a node that does not come back, ends the wait for deliveries that nobody would take.
        if (await Task.WhenAny(sending, faults) == faults && !faults.IsCompletedSuccessfully)
            await over.CancelAsync();
        await Task.WhenAll(faults, sending);
        var taken = watch.Elapsed;
        stage.Findings.Figure($"{Ledger.Count} acknowledgements of {Ledger.Acknowledged.Count} messages in {taken.TotalSeconds:0.0} s");
        var artist = new Artist(this, stage, NewSender(new Random(chance.Next())));
        await Settling.AtRestAsync(this, stage, ct);
        await artist.ApproveAsync(talks, ct);
        await Settling.AtRestAsync(this, stage, ct);
        await artist.TakePaymentsAsync(new Random(chance.Next()), ct);
        await artist.SendReceiptsAsync(new Random(chance.Next()), ct);
        await Settling.AtRestAsync(this, stage, ct);
        stage.Findings.Figure($"at rest after {watch.Elapsed.TotalSeconds:0.0} s; {Vendors.Messages.Count} requests to WhatsApp, "
            + $"{Vendors.Pages.Count} pages at Stripe");
        foreach (var node in Nodes)
            stage.Findings.Figure($"{node.Name}: at most {node.PeakBytes / 1024 / 1024} MB");
        stage.Findings.Check(Sender.AnswersKnown, Ledger.Sent.Values.Sum(), []);
        stage.Findings.Check(Node.StaysUp, Nodes.Count, []);
        await new Comparison(this, talks, stage.Findings).CompareAsync(ct);
    }

    public Sender NewSender(Random mine) => new(Webs, Ledger, time, stage.Findings, mine);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Nodes.Select(node => node.DisposeAsync().AsTask()));
        await Vendors.DisposeAsync();
    }

    private async Task MakeAsync(IReadOnlyList<Fault> plan, CancellationToken ct)
    {
        foreach (var fault in plan.OrderBy(fault => fault.After))
        {
            while (Ledger.Count < fault.After)
                await Pause.ForAsync(TimeSpan.FromMilliseconds(10), ct);
            stage.Findings.Fault(fault.Kind);
            await fault.MakeAsync(ct);
        }
    }
}
