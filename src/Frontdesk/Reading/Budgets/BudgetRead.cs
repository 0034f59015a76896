namespace Frontdesk.Reading.Budgets;

/// <summary>Minor units; null where open ("under 1000" has no lower end).</summary>
public readonly record struct BudgetRead(long? Min, long? Max, string Currency);
