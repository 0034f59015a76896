using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class SilentForAPerson : IPromise
{
    /// <summary>While nobody has picked it up yet: the holding line, and what a client who asks hears.</summary>
    private static readonly ImmutableArray<string> WhileNobodyHasIt = ["Nobody has picked this up yet.", "Asked where we are."];

    /// <summary>Messages are on again, and no question with it.</summary>
    private const string OnlyRestored = "The client wrote START; a person has the conversation.";

    public int Number => 17;

    public string Words => "while a person has the conversation the bot answers nothing";

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        var checks = 0;
        foreach (var said in step.Said.Where(s => s is { ToArtist: false, By: "bot", Purpose: "reply" }))
        {
            if (!step.OwnersBefore.TryGetValue(said.Number, out var before) || before.IsBots || step.OwnersAfter[said.Number] is not { IsBots: false } after)
                continue;
            checks++;
            if (said.Why == OnlyRestored)
                continue;
            if (after.By is not null || before.By is not null || !WhileNobodyHasIt.Contains(said.Why))
                return (checks, $"{Trace.Short(said.Number)} is {after.Owner}'s and the bot said: {said.Why}");
        }
        return (checks + step.OwnersAfter.Count(o => !o.Value.IsBots), null);
    }
}
