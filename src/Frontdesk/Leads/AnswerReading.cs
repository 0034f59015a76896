using System.Collections.Immutable;
using System.Globalization;
using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
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

        public sealed record Unclear(UnclearReason Reason) : Outcome;

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
        _ => IsSaid(text) ? Good(text.Trim()) : new Outcome.Unclear(UnclearReason.Nothing),
    };

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
        return Good(text.Trim());
    }

    private static Outcome Size(string text, ReadingContext context) => Map(SizeReader.Read(text, context), Canonical);

    private static Outcome Budget(string text, ReadingContext context, Studio studio) => BudgetReader.Read(text, context) switch
    {
        Reading<BudgetRead>.Understood { Value: var budget } when budget.Currency != studio.Currency =>
            new Outcome.Unclear(UnclearReason.UnknownCurrency),
        Reading<BudgetRead>.Understood { Value: var budget } when (budget.Max ?? budget.Min) < studio.BudgetFloor =>
            new Outcome.Unclear(UnclearReason.TooSmall),
        Reading<BudgetRead>.Understood { Value: var budget, MatchedBy: var how } => Good(Canonical(budget), how),
        Reading<BudgetRead>.Unclear unclear => new Outcome.Unclear(unclear.Reason),
        _ => throw new InvalidOperationException("A reading is understood or unclear."),
    };

    private static Outcome City(string text, ReadingContext context) => PlaceReader.Read(text, context) switch
    {
        Reading<PlaceRead>.Understood { Value: { Flexible: false, City: { } city, Country: { } country }, MatchedBy: var how } =>
            new Outcome.Good(city, [(QuestionKeys.Country, country)]) { MatchedBy = how },
        Reading<PlaceRead>.Understood { Value: { Flexible: false, City: { } city }, MatchedBy: var how } => Good(city, how),
        Reading<PlaceRead>.Understood { Value: { Flexible: true } } => new Outcome.Unclear(UnclearReason.Several),
        Reading<PlaceRead>.Understood => new Outcome.Unclear(UnclearReason.NoMatch),
        Reading<PlaceRead>.Unclear unclear => new Outcome.Unclear(unclear.Reason),
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
            Reading<PlaceRead>.Unclear unclear => new Outcome.Unclear(unclear.Reason),
            _ => new Outcome.Unclear(UnclearReason.NoMatch),
        };
    }

    public static string Canonical(SizeRead size) =>
        string.Create(CultureInfo.InvariantCulture, $"{size.Small:0.##} x {size.Large:0.##} cm");

    public static string Canonical(BudgetRead budget) => (budget.Min, budget.Max) switch
    {
        ({ } min, { } max) when min == max => new Money(max, budget.Currency).ToString(),
        ({ } min, { } max) => $"{new Money(min, budget.Currency)}-{new Money(max, budget.Currency)}",
        (null, { } max) => $"up to {new Money(max, budget.Currency)}",
        ({ } min, null) => $"from {new Money(min, budget.Currency)}",
        _ => throw new ArgumentException("A budget without either end.", nameof(budget)),
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
