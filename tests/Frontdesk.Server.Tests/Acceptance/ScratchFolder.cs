namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>A folder of its own, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("frontdesk-acceptance-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
