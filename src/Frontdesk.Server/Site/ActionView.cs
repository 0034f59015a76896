using System.Collections.Immutable;

namespace Frontdesk.Server.Site;

/// <summary>What the page of an action link shows.</summary>
public sealed record ActionView
{
    public required string Token { get; init; }

    public required long LeadId { get; init; }

    /// <summary>The client's name, or a masked number.</summary>
    public required string Who { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<(string Heading, string Text, bool IsLow)> Facts { get; init; } = [];

    public ImmutableArray<ShownPicture> Pictures { get; init; } = [];

    public required ImmutableArray<ShownAct> Acts { get; init; }

    /// <summary>A field that could not be used, and why; what was typed stays.</summary>
    public (string Field, string Why)? Wrong { get; init; }

    public string Typed(string field) => TypedFields.GetValueOrDefault(field, "");

    public ImmutableDictionary<string, string> TypedFields { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <param name="What">What pressing does, in a sentence.</param>
/// <param name="ClientReads">The messages, as far as they are known before the press.</param>
public sealed record ShownAct(string Name, string Button, string What, ImmutableArray<string> ClientReads);

public sealed record ShownPicture(string Url, string Description, int? Width, int? Height);
