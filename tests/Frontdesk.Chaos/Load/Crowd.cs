namespace Frontdesk.Chaos.Load;

/// <summary>
/// Everybody who writes, at once and in random order; each conversation's own messages one after the other, as its phone
/// sends them.
/// </summary>
internal sealed class Crowd(Talks talks, int senders, TimeSpan pace, Func<Random, Sender> newSender, Random chance)
{
    public async Task SendAsync(CancellationToken ct)
    {
        var random = Enumerable.Range(0, senders).Select(_ => new Random(chance.Next())).ToArray();
        await Task.WhenAll(random.Select((mine, number) => Task.Run(() => SendMineAsync(number, mine, ct), ct)));
    }

    private async Task SendMineAsync(int number, Random mine, CancellationToken ct)
    {
        using var sender = newSender(mine);
        var order = Enumerable.Range(0, talks.Lengths.Length).Where(i => i % senders == number)
            .SelectMany(i => Enumerable.Repeat(i, talks.Lengths[i])).ToArray();
        mine.Shuffle(order);
        var next = new Dictionary<int, int>();
        var done = new List<Signed>(order.Length);
        // Repeats are a share of all deliveries: for each new one so many more.
        var repeats = Talks.RepeatedPercent / (100.0 - Talks.RepeatedPercent);
        foreach (var conversation in order)
        {
            var message = next.GetValueOrDefault(conversation);
            next[conversation] = message + 1;
            var delivery = Talks.Delivery(conversation, message);
            await sender.DeliverAsync(delivery, ct);
            done.Add(delivery);
            if (pace > TimeSpan.Zero)
                await Pause.ForAsync(pace * (2 * mine.NextDouble()), ct);
            if (mine.NextDouble() < repeats)
                await sender.DeliverAsync(done[mine.Next(done.Count)], ct);
        }
    }
}
