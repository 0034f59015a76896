using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Teaching;

/// <summary>Texts that were misread or unclear, newest first.</summary>
/// <param name="Waiting">How many wait for somebody to say what they mean.</param>
/// <param name="ShowsMarked">Those that somebody dealt with, else those that wait.</param>
/// <param name="Older">Where the next page starts; null when there is none.</param>
public sealed record TaughtFacts(int Waiting, bool ShowsMarked, ImmutableArray<TaughtLine> Lines, long? Older);

/// <param name="Id">Of the event.</param>
/// <param name="Text">Masked.</param>
/// <param name="Found">What was understood or why not, and what came of it.</param>
/// <param name="Marked">What somebody said about it; null while nobody did.</param>
public sealed record TaughtLine(
    long Id, Instant At, string Question, string Text, string Found, long ConversationId, ReadingKind Kind, string? Marked, RightReading Right)
{
    /// <summary>Why what was pressed could not be done at all; null when it could.</summary>
    public string? Failed { get; init; }
}
