using NodaTime;

namespace Frontdesk.Adapters.Channels;

/// <summary>What became of one attempt to send.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The vendor took it; receipts will follow under this id.</summary>
    public sealed record Accepted(string VendorMessageId) : SendOutcome;

    /// <summary>It will not go as it is. <paramref name="Meaning"/> is plain, for a person of the studio.</summary>
    /// <param name="Code">The vendor's number, when it gave one.</param>
    public sealed record Refused(int? Code, string Meaning, RefusalKind Kind) : SendOutcome;

    /// <summary>Not taken; may be sent again, after <paramref name="After"/> when the vendor said so.</summary>
    public sealed record Retry(string Reason, Duration? After = null) : SendOutcome
    {
        /// <summary>Others may be written to meanwhile: nothing is wrong with the vendor or with us.</summary>
        public bool ThisPersonOnly { get; init; }
    }

    /// <summary>The request left and no answer came: it may have been taken. Never repeated blindly.</summary>
    public sealed record Uncertain(string Reason) : SendOutcome;
}

/// <summary>Why a message will not go, so far as what happens next differs.</summary>
public enum RefusalKind
{
    /// <summary>More than 24 hours since the person wrote: only a template goes.</summary>
    WindowClosed,

    /// <summary>The vendor does not know this template in this language.</summary>
    TemplateUnknown,

    /// <summary>The template exists and cannot be used: wrong parameters, paused, disabled.</summary>
    TemplateUnusable,

    /// <summary>Nobody can be reached at this number.</summary>
    Unreachable,

    /// <summary>The person told the vendor that they want no (marketing) messages.</summary>
    OptedOut,

    /// <summary>The vendor withholds this message, for its own reasons; not to be tried again soon.</summary>
    Withheld,

    /// <summary>The request itself is wrong: too long, badly formed.</summary>
    Malformed,

    /// <summary>Our account, key or number may not send: every message is affected until someone mends it.</summary>
    AccountBlocked,

    /// <summary>A file could not be used.</summary>
    Media,

    /// <summary>A number we have no meaning for.</summary>
    Other,
}
