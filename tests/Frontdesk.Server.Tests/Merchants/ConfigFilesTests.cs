using Frontdesk.Server.Merchants;
using Xunit;

namespace Frontdesk.Server.Tests.Merchants;

public sealed class ConfigFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("frontdesk-config-").FullName;

    [Fact]
    public void The_named_folder_wins_then_the_current_one_then_the_programs()
    {
        var (set, current, program) = (Folder("set", "studio.yml"), Folder("here/config", "studio.yml"), Folder("app/config", "studio.yml"));
        Assert.Equal(set, Find(Path.Combine(root, "set")));
        Assert.Equal(current, Find(null));
        File.Delete(current);
        Assert.Equal(program, Find(null));
    }

    [Fact]
    public void A_named_folder_without_the_file_finds_nothing()
    {
        Folder("here/config", "studio.yml");
        Assert.Null(Find(Path.Combine(root, "nowhere")));
    }

    [Fact]
    public void Older_calendar_rules_beside_the_studio_are_read()
    {
        var studio = Folder("here/config", "studio.yml");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "config", "studio.yml"), studio, overwrite: true);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(studio)!, "calendar_rules.yml"), "lookahead_days: 21\n");
        Assert.Equal(21, Assert.IsType<StudioRead.Good>(ConfigFiles.ReadStudio(studio)).Studio.LookAheadDays);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string? Find(string? set) => ConfigFiles.Find("studio.yml", set, Path.Combine(root, "here"), Path.Combine(root, "app"));

    private string Folder(string folder, string file)
    {
        Directory.CreateDirectory(Path.Combine(root, folder));
        var path = Path.Combine(root, folder, file);
        File.WriteAllText(path, "");
        return path;
    }
}
