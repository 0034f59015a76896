namespace Frontdesk.Server.Commands;

/// <summary>How every verb ends.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int CheckFailed = 1;
    public const int WrongUsage = 2;
}
