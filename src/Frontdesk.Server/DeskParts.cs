using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Demo;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server;

/// <summary>What a desk is put together from besides its settings; tests, demo and simulator bring their own vendors and clock.</summary>
internal sealed record DeskParts(Database Database, Studio Studio, Wording Words)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Null: the vendor's, by the settings.</summary>
    public IChannel? Channel { get; init; }

    /// <summary>Null: the vendor's, by the settings.</summary>
    public IPayments? Payments { get; init; }

    /// <summary>Null: the vendor's, by the settings; none where its key is not set.</summary>
    public IPaymentHistory? History { get; init; }

    /// <summary>Both vendors in this process; then the demo's pages are there. Set by <see cref="With"/>.</summary>
    public RehearsedVendors? Rehearsed { get; private init; }

    public bool Web { get; init; } = true;

    /// <summary>Turns, outbox and timed work are done here; else by another node.</summary>
    public bool Worker { get; init; } = true;

    /// <summary>False: nothing happens by itself; whoever built the desk turns it with <see cref="Rounds"/>.</summary>
    public bool ByItself { get; init; } = true;

    public DeskParts With(RehearsedVendors vendors) => this with
    {
        Rehearsed = vendors, Channel = vendors.WhatsApp, Payments = vendors.Stripe, History = vendors.Stripe,
    };
}
