using Frontdesk.Merchants;

namespace Frontdesk.Leads;

/// <summary>What the studio expects of a piece, worked out once when the consultation is complete.</summary>
/// <param name="Days">Whole and half days, 1 to 4, for XL only.</param>
/// <param name="Region">UK, EUROPE or ROW; decides the minimum.</param>
public sealed record Estimate(
    SizeClass Size, decimal? Days, string Region, Money Minimum, bool BelowMinimum, Money Deposit, string RuleVersion);
