using System.Collections.Immutable;
using Frontdesk.Messaging;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Operations;

/// <summary>What was seen of the desk at one moment.</summary>
internal sealed record HealthSample
{
    public required Instant AsOf { get; init; }

    public required bool DatabaseAnswers { get; init; }

    /// <summary>None also until the first looks have said how it is.</summary>
    public ReplicaState Replica { get; init; } = ReplicaState.None;

    /// <summary>For how long it has not shown all that the primary had.</summary>
    public long ReplicaBehindSeconds { get; init; }

    public required Switches Switches { get; init; }

    public Queue Inbox { get; init; } = Queue.Empty;

    public Queue Outbox { get; init; } = Queue.Empty;

    /// <summary>Outbox rows by state, the settled and sent ones left out.</summary>
    public ImmutableSortedDictionary<string, long> OutboxStates { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Rows that wait or are stuck, by what they do.</summary>
    public ImmutableSortedDictionary<string, long> OutboxKinds { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    public long InboxSetAside { get; init; }

    /// <summary>The inbox by lane, in the order in which lanes are served.</summary>
    public ImmutableArray<LaneQueue> InboxLanes { get; init; } = [];

    /// <summary>The outbox by whose calls it waits for.</summary>
    public ImmutableArray<LaneQueue> OutboxLanes { get; init; } = [];

    public ImmutableArray<JobRun> Jobs { get; init; } = [];

    /// <summary>Templates that Meta said it does not know, in the last 24 hours.</summary>
    public ImmutableArray<string> TemplatesMissing { get; init; } = [];
}

/// <summary>How much waits, and for how long the first of it.</summary>
internal sealed record Queue(long Depth, long OldestSeconds)
{
    public static readonly Queue Empty = new(0, 0);
}

/// <summary>One lane of a queue.</summary>
internal sealed record LaneQueue(string Lane, Queue Queue);

/// <summary>A job's last run.</summary>
internal sealed record JobRun
{
    public required string Name { get; init; }
    public Instant? LastStartedAt { get; init; }
    public Instant? LastFinishedAt { get; init; }
    public string? LastResult { get; init; }
}
