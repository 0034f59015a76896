using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Frontdesk.Conversations;
using Xunit;

namespace Frontdesk.HouseRules;

public sealed partial class NamesAreTheBusiness
{
    private static readonly string[] Forbidden =
    [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Service",
        "Services", "Dto", "Base", "Info", "Impl", "Common",
    ];

    private static readonly Assembly[] Production =
        [typeof(Turn).Assembly, typeof(Frontdesk.Adapters.Inbound.InboundItem).Assembly, typeof(Frontdesk.Server.Settings).Assembly];

    [Fact]
    public void No_type_is_a_manager_helper_service_or_dto()
    {
        var offenders = Written().Where(t => Forbidden.Any(f => t.Name.EndsWith(f, StringComparison.Ordinal))).Select(t => t.FullName);
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_type_has_the_last_word_of_its_namespace() =>
        Assert.Empty(Written()
            .Where(t => t.Namespace is { } ns && ns[(ns.LastIndexOf('.') + 1)..] == t.Name && t.Name is not "Reading")
            .Select(t => t.FullName));

    [Fact]
    public void An_interface_has_two_implementations_or_is_not_there()
    {
        var types = Production.SelectMany(a => a.GetTypes()).ToArray();
        var offenders = Written().Where(t => t.IsInterface)
            .Where(i => types.Count(t => t is { IsInterface: false, IsAbstract: false } && i.IsAssignableFrom(t)) < 2)
            .Select(t => t.FullName);
        Assert.Empty(offenders);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var file in Tree.Sources("src"))
        {
            var expected = string.Join('.', Tree.Relative(Path.GetDirectoryName(file)!).Split('/')[1..]);
            if (NamespaceLine().Match(File.ReadAllText(file)) is { Success: true } line)
                Assert.True(
                    line.Groups[1].Value == expected,
                    $"{Tree.Relative(file)} says namespace {line.Groups[1].Value}; its folder says {expected}.");
        }
    }

    [Fact]
    public void Test_names_are_sentences()
    {
        foreach (var file in Tree.Sources("tests"))
            foreach (Match test in TestMethod().Matches(File.ReadAllText(file)))
                Assert.True(
                    test.Groups[1].Value.Contains('_', StringComparison.Ordinal),
                    $"{Tree.Relative(file)}: {test.Groups[1].Value} is no sentence. Say what must hold, words joined by _.");
    }

    private static IEnumerable<Type> Written() => Production.SelectMany(a => a.GetTypes())
        .Where(t => t.Namespace?.StartsWith("Frontdesk", StringComparison.Ordinal) == true
            && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            && !t.Name.Contains('<', StringComparison.Ordinal));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\](?:\s*\[[^\n]*\])*\s*public (?:async )?(?:static )?[\w<>]+ (\w+)\(")]
    private static partial Regex TestMethod();
}
