using System.Collections.Immutable;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>An act as staff meet it: the button that opens it, what it asks for, the button that does it, and the line afterwards.</summary>
/// <param name="Name">Its name in the API and in addresses.</param>
/// <param name="Does">The button that acts. {client} is filled in.</param>
/// <param name="Done">What happened, in place, afterwards.</param>
public sealed record ActForm(string Name, string Opens, string Does, string Done, params ImmutableArray<ActField> Fields)
{
    /// <summary>Takes something from the client that does not come back by itself.</summary>
    public bool IsDanger { get; init; }

    /// <summary>The client reads something when it is done.</summary>
    public bool TellsClient { get; init; } = true;

    /// <summary>Rare and corrective: behind "More".</summary>
    public bool IsRare { get; init; }
}

/// <param name="Name">Of the form field and of the API's.</param>
public sealed record ActField(string Name, string Label, FieldKind Kind, string? Hint = null, bool Required = false);

public enum FieldKind
{
    Line,
    Words,
    Amount,
    DateAndTime,
    Minutes,
    Status,
}
