using System.Collections.Immutable;
using System.Globalization;
using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Languages;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Sizes;
using NodaTime;

namespace Frontdesk.Leads;

/// <summary>Reads the answer to one question of the consultation into the canonical text that is kept beside the words.</summary>
public static class AnswerReading
{
    /// <summary>A read answer, or why it has to be asked again.</summary>
    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Reading">Canonical text; the readers read it back to the same value.</param>
        /// <param name="Also">Answers to other questions that this one settles (a city settles its country).</param>
        public sealed record Good(string Reading, ImmutableArray<(string Key, string Reading)> Also) : Outcome
        {
            /// <summary>The rule that understood it; null where any words will do.</summary>
            public string? MatchedBy { get; init; }

            public Answer Answering(string text, string messageId, Instant at) =>
                new(text, Reading, messageId, at) { MatchedBy = MatchedBy };
        }

        public sealed record Unclear(UnclearReason Reason) : Outcome
        {
            /// <summary>A name in no list, as it was said: asked for once more, then taken, since most villages are in no list.</summary>
            public Good? AsSaid { get; init; }
        }

        /// <summary>It answers another question than the one that was asked.</summary>
        public sealed record WrongField : Outcome;
    }

    private static readonly ImmutableHashSet<string> NothingSaid =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
            "hi", "hello", "hey", "hiya", "yo", "thanks", "thank you", "ta", "cheers", "ok", "okay", "great", "perfect",
            "good morning", "good afternoon", "good evening");

    public static Outcome Read(string question, string text, ReadingContext context, Studio studio) => question switch
    {
        QuestionKeys.Idea or QuestionKeys.Placement => Description(text, context),
        QuestionKeys.Dimensions => Size(text, context),
        QuestionKeys.Complexity => Map(ComplexityReader.Read(text, context), level => level.ToString(CultureInfo.InvariantCulture)),
        QuestionKeys.Coverup => Map(YesNoReader.Read(text, context), answer => answer == YesNo.Yes ? "yes" : "no"),
        QuestionKeys.Budget => Budget(text, context, studio),
        QuestionKeys.City => City(text, context),
        QuestionKeys.Country => Country(text, context),
        QuestionKeys.Instagram => Instagram(text),
        QuestionKeys.TravelCity => TravelCity(text, context),
        _ => Words(text),
    };

    /// <summary>What is kept when the client insists: the reading, or a name in no list as it was said; null for neither.</summary>
    public static Outcome.Good? Taken(Outcome outcome) => outcome as Outcome.Good ?? (outcome as Outcome.Unclear)?.AsSaid;

    /// <summary>"hi", "thanks", "ok": said to be friendly, no answer to anything.</summary>
    public static bool IsGreeting(string text) => NothingSaid.Contains(text.Trim().TrimEnd('!', '.', ',', '?'));

    /// <summary>"none", "same", "n/a" and the like: no other city, no handle, no pictures.</summary>
    public static bool IsNone(string text) =>
        text.Trim().TrimEnd('.', '!').ToLowerInvariant() is
            "" or "no" or "none" or "nope" or "nah" or "same" or "n/a" or "na" or "no thanks"
            or "not really" or "no other city" or "my city" or "no pictures" or "no, my city" or "skip" or "-";

    private static Outcome Description(string text, ReadingContext context)
    {
        if (!IsSaid(text))
            return new Outcome.Unclear(UnclearReason.Nothing);
        var letters = text.Count(char.IsLetter);
        var written = Math.Max(1, text.Count(c => !char.IsWhiteSpace(c)));
        var mostlyFigures = letters * 100 / written < 50;
        if (mostlyFigures
            && (SizeReader.Read(text, context) is Reading<SizeRead>.Understood
                || BudgetReader.Read(text, context) is Reading<BudgetRead>.Understood))
            return new Outcome.WrongField();
        return Words(text);
    }

    // Any words are an answer here, but the questions that follow cannot go on in a language that is not read.
    private static Outcome Words(string text) =>
        !IsSaid(text) ? new Outcome.Unclear(UnclearReason.Nothing)
        : OtherLanguage.OfDescription(text) is null ? Good(text.Trim())
        : new Outcome.Unclear(UnclearReason.OtherLanguage);

    private static Outcome Size(string text, ReadingContext context) => Map(SizeReader.Read(text, context), SizeReader.Write);

    private static Outcome Budget(string text, ReadingContext context, Studio studio) => BudgetReader.Read(text, context) switch
    {
        Reading<BudgetRead>.Understood { Value: var budget } when budget.Currency != studio.Currency =>
            new Outcome.Unclear(UnclearReason.UnknownCurrency),
        Reading<BudgetRead>.Understood { Value: var budget } when (budget.Max ?? budget.Min) < studio.BudgetFloor =>
            new Outcome.Unclear(UnclearReason.TooSmall),
        Reading<BudgetRead>.Understood { Value: var budget, MatchedBy: var how } => Good(BudgetReader.Write(budget, context.Currency), how),
        Reading<BudgetRead>.Unclear unclear => new Outcome.Unclear(unclear.Reason),
        _ => throw new InvalidOperationException("A reading is understood or unclear."),
    };

    private static Outcome City(string text, ReadingContext context) => PlaceReader.Read(text, context) switch
    {
        Reading<PlaceRead>.Understood { Value: { Flexible: false, City: { } city, Country: { } country }, MatchedBy: var how } =>
            new Outcome.Good(city, [(QuestionKeys.Country, country)]) { MatchedBy = how },
        Reading<PlaceRead>.Understood { Value: { Flexible: true } } => new Outcome.Unclear(UnclearReason.Several),
        Reading<PlaceRead>.Understood => new Outcome.Unclear(UnclearReason.NoMatch),
        Reading<PlaceRead>.Unclear unclear => UnclearPlace(unclear),
        _ => throw new InvalidOperationException("A reading is understood or unclear."),
    };

    private static Outcome Country(string text, ReadingContext context) =>
        PlaceReader.Read(text, context) is Reading<PlaceRead>.Understood { Value.Country: { } country } read ? Good(country, read.MatchedBy)
        : IsSaid(text) ? Good(text.Trim()) : new Outcome.Unclear(UnclearReason.Nothing);

    private static Outcome Instagram(string text)
    {
        if (IsNone(text))
            return Good("none");
        return IsSaid(text) ? Good(text.Trim().TrimStart('@')) : new Outcome.Unclear(UnclearReason.Nothing);
    }

    private static Outcome TravelCity(string text, ReadingContext context)
    {
        if (IsNone(text) || YesNoReader.Read(text, context) is Reading<YesNo>.Understood { Value: YesNo.No })
            return Good("none", "none");
        return PlaceReader.Read(text, context) switch
        {
            Reading<PlaceRead>.Understood { Value.City: { } city, MatchedBy: var how } => Good(city, how),
            Reading<PlaceRead>.Understood { Value.Flexible: true, MatchedBy: var how } => Good("none", how),
            Reading<PlaceRead>.Unclear unclear => UnclearPlace(unclear),
            _ => new Outcome.Unclear(UnclearReason.NoMatch),
        };
    }

    private static Outcome.Unclear UnclearPlace(Reading<PlaceRead>.Unclear unclear) => new(unclear.Reason)
    {
        AsSaid = unclear is { Reason: UnclearReason.UnknownPlace, Alternatives: [{ City: { } village, Zone: null } place, ..] }
            ? new Outcome.Good(village, place.Country is { } country ? [(QuestionKeys.Country, country)] : []) { MatchedBy = "as_said" }
            : null,
    };

    private static Outcome Map<T>(Reading<T> reading, Func<T, string> canonical) => reading switch
    {
        Reading<T>.Understood understood => Good(canonical(understood.Value), understood.MatchedBy),
        Reading<T>.Unclear unclear => new Outcome.Unclear(unclear.Reason),
        _ => throw new InvalidOperationException("A reading is understood or unclear."),
    };

    private static Outcome.Good Good(string reading, string? matchedBy = null) => new(reading, []) { MatchedBy = matchedBy };

    private static bool IsSaid(string text) => text.Any(char.IsLetterOrDigit) && !IsGreeting(text);
}
