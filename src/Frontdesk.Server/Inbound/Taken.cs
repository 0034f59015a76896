namespace Frontdesk.Server.Inbound;

/// <summary>What became of a delivery at the door.</summary>
internal abstract record Taken
{
    private Taken() { }

    /// <summary>On disk, or known from before: may be answered 200.</summary>
    public sealed record Stored(int Accepted, int Duplicates) : Taken;

    /// <summary>Too much waits to be stored, or the database is away: the vendor shall come again.</summary>
    public sealed record NotNow : Taken;
}
