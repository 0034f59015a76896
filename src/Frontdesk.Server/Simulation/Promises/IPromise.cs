using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

/// <summary>One of the promises, in forms that can be checked. It lives as long as a seed and may remember.</summary>
internal interface IPromise
{
    int Number { get; }

    /// <summary>What is promised, in one line.</summary>
    string Words { get; }

    /// <summary>Selects of one text each: rows that break the promise whenever they are there, masked.</summary>
    ImmutableArray<string> Always => [];

    /// <summary>The same for when everything has come to rest.</summary>
    ImmutableArray<string> AtRest => [];

    /// <returns>How much was checked, and what is wrong.</returns>
    (int Checks, string? Wrong) Look(World world, Seen step) => (0, null);
}

/// <summary>A promise that does not hold.</summary>
internal sealed record Broken(IPromise Promise, ImmutableArray<string> Rows);

internal static class AllPromises
{
    /// <summary>Number 7 (one reminder per booking, kind and version) is not among them: nothing sends reminders yet.</summary>
    public static ImmutableArray<IPromise> Fresh() =>
    [
        new NothingAcknowledgedIsLost(), new ConversationsKeepTheirOrder(), new NoStateWithoutItsWords(), new WhatFailsIsVisible(),
        new NoChairTwice(), new BooksEqualStripes(), new LinksWorkOnce(), new NobodyAfterStop(), new FreeTextInsideTheWindow(),
        new SilentForAPerson(), new EveryReplyEndsSomewhere(),
    ];
}
