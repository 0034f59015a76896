using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Sizes;

namespace Frontdesk.Leads;

/// <summary>
/// Whether words answer a question that nobody put: only when they say so by themselves. "10x12cm" is a size, "£400" money and
/// "in Leeds" a place wherever they stand; "400", "half sleeve" and "Rose" are so only as answers.
/// </summary>
internal static class Unasked
{
    /// <summary>Least share of the clause's letters and digits that the reading must rest on, in percent.</summary>
    private const int LeastShare = 40;

    /// <param name="amongFreeWords">The clause stands in a text that describes something: a bare name is no place there.</param>
    public static bool Tells(string question, string clause, ReadingContext context, bool amongFreeWords) => question switch
    {
        QuestionKeys.Dimensions => SizeReader.Read(clause, context) is Reading<SizeRead>.Understood { MatchedBy: not ("thing" or "paper") },
        QuestionKeys.Budget =>
            BudgetReader.NamesMoney(clause, context) && BudgetReader.Read(clause, context) is Reading<BudgetRead>.Understood,
        QuestionKeys.City =>
            PlaceReader.Read(clause, context) is Reading<PlaceRead>.Understood { Value: { City: not null, Country: not null } } place
            && IsMost(place.Span, clause) && (!amongFreeWords || PlaceReader.IsLed(clause)),
        _ => false,
    };

    private static bool IsMost(string span, string clause) => Weight(span) * 100 >= Weight(clause) * LeastShare;

    private static int Weight(string text) => text.Count(char.IsLetterOrDigit);
}
