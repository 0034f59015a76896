namespace Frontdesk.Server.Merchants;

/// <param name="Text">What is wrong and what to write instead.</param>
internal sealed record FileProblem(string File, long Line, string Text)
{
    public override string ToString() => $"{File}:{Line}: {Text}";
}
