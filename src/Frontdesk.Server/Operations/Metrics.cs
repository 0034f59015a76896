using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Operations;

/// <summary>A sample in Prometheus' text format.</summary>
internal static class Metrics
{
    public static string Write(HealthSample seen, ImmutableArray<LineSeen> lines)
    {
        var text = new StringBuilder();
        Gauge(text, "frontdesk_database_up", "1 while the database answers.", ("", seen.DatabaseAnswers ? 1 : 0));
        if (seen.Replica is not ReplicaState.None)
            Gauge(text, "frontdesk_replica_up", "1 while reports are read on it.", ("", seen.Replica is ReplicaState.Connected ? 1 : 0));
        Gauge(text, "frontdesk_sample_timestamp_seconds", "When these figures were taken.", ("", seen.AsOf.ToUnixTimeSeconds()));
        Gauge(text, "frontdesk_inbox_depth", "Deliveries and acts that wait for their turn.", ("", seen.Inbox.Depth));
        Gauge(text, "frontdesk_inbox_oldest_seconds", "Age of the first of them.", ("", seen.Inbox.OldestSeconds));
        Lanes(text, "frontdesk_inbox_lane", seen.InboxLanes);
        Gauge(text, "frontdesk_inbox_set_aside", "Deliveries that could not be handled and wait for a person.", ("", seen.InboxSetAside));
        Gauge(text, "frontdesk_outbox_depth", "Effects that wait or are on their way.", ("", seen.Outbox.Depth));
        Gauge(text, "frontdesk_outbox_oldest_seconds", "Age of the first of them.", ("", seen.Outbox.OldestSeconds));
        Lanes(text, "frontdesk_outbox_lane", seen.OutboxLanes);
        Gauge(text, "frontdesk_outbox_rows", "Effects that are not settled, by state.",
            [.. seen.OutboxStates.Select(s => ($"{{state=\"{s.Key}\"}}", s.Value))]);
        Gauge(text, "frontdesk_switch_on", "1 while the switch is on.",
            [.. SwitchBoard.Names.Select(name => ($"{{name=\"{name}\"}}", seen.Switches.Of(name).On ? 1L : 0L))]);
        Gauge(text, "frontdesk_lane_limit", "How much a node does at once, by its switch.",
            [.. SwitchBoard.Limits.Select(name => ($"{{name=\"{name}\"}}", (long)(seen.Switches.Of(name).Limit ?? 0)))]);
        Gauge(text, "frontdesk_vendor_paused", "1 while this node leaves the vendor alone.",
            [.. lines.Select(line => ($"{{vendor=\"{line.Name}\"}}", line.Until is null ? 0L : 1L))]);
        Gauge(text, "frontdesk_vendor_calls_open", "Calls of this node that wait for an answer.",
            [.. lines.Select(line => ($"{{vendor=\"{line.Name}\"}}", (long)line.CallsOpen))]);
        Gauge(text, "frontdesk_vendor_calls_most", "Calls that this node would open at once, as the vendor fares; the switch's limit comes on top.",
            [.. lines.Select(line => ($"{{vendor=\"{line.Name}\"}}", (long)line.CallsMost))]);
        Gauge(text, "frontdesk_job_finished_timestamp_seconds", "When a timed job last finished.",
            [.. seen.Jobs.Where(j => j.LastFinishedAt is not null).Select(j => ($"{{job=\"{j.Name}\"}}", j.LastFinishedAt!.Value.ToUnixTimeSeconds()))]);
        Gauge(text, "process_resident_memory_bytes", "Memory of this process.", ("", Environment.WorkingSet));
        Gauge(text, "dotnet_gc_heap_bytes", "Of it, the managed heap.", ("", GC.GetTotalMemory(forceFullCollection: false)));
        return text.ToString();
    }

    private static void Lanes(StringBuilder text, string name, ImmutableArray<LaneQueue> lanes)
    {
        Gauge(text, $"{name}_depth", $"Of them by lane; over {QueueCounts.CountedMax} at least so many.",
            [.. lanes.Select(l => ($"{{lane=\"{l.Lane}\"}}", l.Queue.Depth))]);
        Gauge(text, $"{name}_oldest_seconds", "Age of the first of each lane.",
            [.. lanes.Select(l => ($"{{lane=\"{l.Lane}\"}}", l.Queue.OldestSeconds))]);
    }

    private static void Gauge(StringBuilder text, string name, string help, params ReadOnlySpan<(string Labels, long Value)> values)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach (var (labels, value) in values)
            text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
    }
}
