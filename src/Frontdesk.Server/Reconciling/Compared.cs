namespace Frontdesk.Server.Reconciling;

/// <summary>One payment, by both books.</summary>
/// <param name="Ours">Null: it is not in our books.</param>
internal sealed record Compared(MoneyAtStripe Theirs, Booked? Ours, Whereabouts Where)
{
    /// <summary>The return was handled and is not in our books.</summary>
    public bool LostItsReturn =>
        Ours is not null && Where is Whereabouts.Handled && Theirs.Return is not null && Ours.ReturnedMinor < Theirs.ReturnedMinor;

    public bool IsOnItsWay => Where is Whereabouts.Waiting && !Agrees;

    public bool Agrees => Ours is not null && Theirs.Agrees(Ours);

    /// <param name="inbox">What is still there, by event id.</param>
    public static Compared Of(MoneyAtStripe theirs, Booked? ours, Dictionary<string, string> inbox)
    {
        var states = theirs.EventIds.Select(inbox.GetValueOrDefault).OfType<string>().ToList();
        return new(theirs, ours, states switch
        {
            _ when states.Contains("waiting") => Whereabouts.Waiting,
            [_, ..] => Whereabouts.SetAside,
            [] => Whereabouts.Handled,
        });
    }
}

/// <summary>Where that which tells of a payment stands with us.</summary>
internal enum Whereabouts
{
    /// <summary>In the inbox, in its lane, before everything else.</summary>
    Waiting,

    /// <summary>Could not be handled; a person finds it among the set-aside items.</summary>
    SetAside,

    /// <summary>If it is not in the books all the same, it named no enquiry of ours (event <c>stripe.unmatched_payment</c>).</summary>
    Handled,
}
