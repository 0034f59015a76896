using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>What a scripted vendor does to the next call in place of answering it properly.</summary>
public abstract record RehearsedFault
{
    private RehearsedFault() { }

    /// <summary>Does as asked, and the answer is lost on the way.</summary>
    public sealed record LostAfterSuccess : RehearsedFault;

    /// <summary>The request is lost on the way; the caller cannot tell this from <see cref="LostAfterSuccess"/>.</summary>
    public sealed record LostBefore : RehearsedFault;

    /// <summary>No connection: nothing left.</summary>
    public sealed record NoConnection : RehearsedFault;

    /// <summary>500.</summary>
    public sealed record OutOfOrder : RehearsedFault;

    /// <summary>429 with Retry-After.</summary>
    public sealed record TooMany(Duration After) : RehearsedFault;

    /// <summary>Refuses with the vendor's own code.</summary>
    public sealed record Refuses(string Code) : RehearsedFault;
}
