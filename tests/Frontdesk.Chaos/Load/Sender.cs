using System.Net;
using System.Net.Sockets;
using Frontdesk.Chaos.Nodes;

namespace Frontdesk.Chaos.Load;

/// <summary>Delivers as Meta and Stripe do: again and again until it is answered 200, to whichever node the balancer picks.</summary>
internal sealed class Sender : IDisposable
{
    public const string AnswersKnown = "a door answers 200 or 503, or not at all";

    /// <summary>One in so many deliveries loses its line before the answer.</summary>
    private const int LineCutOneIn = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AgainSoonest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AgainLatest = TimeSpan.FromMilliseconds(300);

    private readonly IReadOnlyList<Node> webs;
    private readonly Ledger ledger;
    private readonly Findings findings;
    private readonly Random chance;
    private readonly HttpClient http;
    private int turn;

    private readonly DeskTime time;

    public Sender(IReadOnlyList<Node> webs, Ledger ledger, DeskTime time, Findings findings, Random chance)
    {
        this.webs = webs;
        this.time = time;
        this.ledger = ledger;
        this.findings = findings;
        this.chance = chance;
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { Timeout = Patience };
        turn = chance.Next(webs.Count);
    }

    public async Task DeliverAsync(Signed delivery, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            ledger.Sends(delivery.Id);
            var node = webs[++turn % webs.Count];
            var status = await TryAsync(node, delivery, ct);
            if (status == HttpStatusCode.OK)
            {
                ledger.Acknowledges(delivery.Id);
                return;
            }
            if (status is { } other and not HttpStatusCode.ServiceUnavailable)
                findings.Broken(AnswersKnown, $"{node.Name} answered {(int)other} to {delivery.Id}");
            findings.Fault(status is null ? "delivery without an answer, repeated" : "delivery answered 503, repeated");
            await Pause.ForAsync(Pause.Between(chance, AgainSoonest, AgainLatest), ct);
        }
    }

    public void Dispose() => http.Dispose();

    /// <returns>Null: no answer.</returns>
    private async Task<HttpStatusCode?> TryAsync(Node node, Signed delivery, CancellationToken ct)
    {
        using var request = delivery.Request(DateTimeOffset.UtcNow + time.Offset);
        request.RequestUri = new Uri(node.Address!, request.RequestUri!);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (chance.Next(LineCutOneIn) == 0)
        {
            findings.Fault("line cut before the answer");
            cut.CancelAfter(TimeSpan.FromMilliseconds(chance.Next(1, 8)));
        }
        try
        {
            using var answer = await http.SendAsync(request, cut.Token);
            return answer.StatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or SocketException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
