namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>Wrong: a reading was given and it is not the expected one. Asked: unclear, where a reading was expected.</summary>
internal enum Verdict
{
    Correct,
    Wrong,
    Asked,
}
