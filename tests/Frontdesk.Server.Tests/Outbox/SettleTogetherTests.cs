using System.Collections.Concurrent;
using Frontdesk.Server.Outbox;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class SettleTogetherTests
{
    private readonly ConcurrentQueue<long[]> commits = new();

    [Fact]
    public async Task While_one_commit_is_on_its_way_the_next_ones_gather()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var together = new SettleTogether(async finished =>
        {
            commits.Enqueue(Ids(finished));
            if (commits.Count == 1)
                await first.Task;
            return false;
        });

        Task[] settled = [together.SettleAsync(Of(1)), together.SettleAsync(Of(2)), together.SettleAsync(Of(3))];
        Assert.Equal([1], Assert.Single(commits));
        first.SetResult();
        await Task.WhenAll(settled);

        Assert.Equal([[1L], [2L, 3L]], commits);
    }

    [Fact]
    public async Task No_commit_takes_more_than_its_share()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var together = new SettleTogether(async finished =>
        {
            commits.Enqueue(Ids(finished));
            await first.Task;
            return false;
        });

        var settled = Enumerable.Range(0, 1 + (2 * SettleTogether.Most) + 5).Select(n => together.SettleAsync(Of(n))).ToArray();
        first.SetResult();
        await Task.WhenAll(settled);

        Assert.Equal([1, SettleTogether.Most, SettleTogether.Most, 5], commits.Select(ids => ids.Length));
    }

    [Fact]
    public async Task One_that_the_database_refuses_loses_none_of_the_others()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var written = new ConcurrentQueue<long>();
        var together = new SettleTogether(async finished =>
        {
            var ids = Ids(finished);
            if (ids is [1])
                await first.Task;
            if (ids.Contains(3))
                throw new PostgresException("bad row", "ERROR", "ERROR", "22P02");
            foreach (var id in ids)
                written.Enqueue(id);
            return false;
        });

        var settled = Enumerable.Range(1, 5).Select(n => together.SettleAsync(Of(n))).ToArray();
        first.SetResult();
        await Assert.ThrowsAsync<PostgresException>(() => Task.WhenAll(settled));

        Assert.Equal([1L, 2, 4, 5], written);
        Assert.Equal([false, false, true, false, false], settled.Select(s => s.IsFaulted));
        await together.SettleAsync(Of(6));
        Assert.Contains(6, written);
    }

    private static long[] Ids(IReadOnlyList<EndedCall> finished) => [.. finished.Select(f => f.Row.Id)];

    private static EndedCall Of(long id) => new(
        new OutboxRow(1, id, $"to:{id}", Payloads.SendMessage, "{}", null, null, null, null, 1, 1), new Settlement.Sent(null), Instant.FromUtc(2026, 3, 2, 9, 0), 0.5);
}
