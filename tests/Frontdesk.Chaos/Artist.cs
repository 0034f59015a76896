using System.Net;
using System.Net.Http.Json;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;
using Frontdesk.Chaos.Vendors;
using Npgsql;

namespace Frontdesk.Chaos;

/// <summary>
/// Approves what waits, and then what Stripe and Meta still have to say arrives: payments and receipts, repeated and
/// shuffled.
/// </summary>
internal sealed class Artist(Floor floor, Stage stage, Sender sender)
{
    public const string TillsReached = "who answered everything awaits a deposit once approved";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private const int TriesMost = 50;

    public async Task ApproveAsync(Talks talks, CancellationToken ct)
    {
        var waiting = await WaitingAsync(ct);
        stage.Findings.Check(
            TillsReached, talks.Tills,
                waiting.Count == talks.Tills ? [] : [$"{talks.Tills} answered everything, {waiting.Count} wait for the artist"]);
        foreach (var lead in waiting)
            await ApproveAsync(lead, ct);
    }

    /// <summary>Each page is paid; both events of it come, most of them more than once, in any order.</summary>
    public async Task TakePaymentsAsync(Random chance, CancellationToken ct)
    {
        var events = floor.Vendors.Pages.Values.SelectMany(page => new[] { Signed.Paid(page), Signed.IntentSucceeded(page) }).ToList();
        Signed[] all = [.. events, .. events.Where(_ => chance.Next(100) < Talks.RepeatedPercent * 2)];
        chance.Shuffle(all);
        foreach (var one in all)
            await sender.DeliverAsync(one, ct);
    }

    /// <summary>For half of what stands on a phone although the desk cannot know it.</summary>
    public async Task SendReceiptsAsync(Random chance, CancellationToken ct)
    {
        foreach (var asked in floor.Vendors.Messages.Where(m => m.MessageId is not null
            && m.Mood is not Mood.Well && chance.Next(2) == 0).ToList())
            await sender.DeliverAsync(Signed.Delivered(asked), ct);
    }

    private async Task<List<long>> WaitingAsync(CancellationToken ct)
    {
        await using var db = await floor.Database.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select id from leads where status = 'PENDING_APPROVAL' order by id", db);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var all = new List<long>();
        while (await rows.ReadAsync(ct))
            all.Add(rows.GetInt64(0));
        return all;
    }

    // Pressed again until there is an answer; 400 says that it was done before.
    private async Task ApproveAsync(long lead, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = Patience };
        for (var tries = 0; tries < TriesMost; tries++)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                    new Uri(floor.Webs[tries % floor.Webs.Count].Address!, $"/admin/leads/{lead}/approve"))
            {
                Content = JsonContent.Create(new { }),
            };
            request.Headers.Add("X-Admin-API-Key", NodeSettings.AdminKey);
            try
            {
                using var answer = await http.SendAsync(request, ct);
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.BadRequest)
                    return;
            }
            catch (HttpRequestException)
            {
                stage.Findings.Fault("approval without an answer, repeated");
            }
            await Pause.ForAsync(Pause.Look, ct);
        }
    }
}
