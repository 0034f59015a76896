using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Frontdesk.Conversations;
using Xunit;

namespace Frontdesk.HouseRules;

/// <summary>Banned symbols catch uses in bodies; these rules catch what they miss: references, signatures, async void.</summary>
public sealed class TheCoreIsPure
{
    private static readonly ImmutableHashSet<string> Allowed =
    [
        "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory", "System.Runtime.Extensions",
        "System.Text.RegularExpressions", "NodaTime",
    ];

    private static readonly Assembly Core = typeof(Turn).Assembly;

    [Fact]
    public void It_refers_to_the_base_library_and_nodatime_only()
    {
        var others = Core.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !Allowed.Contains(name)).ToArray();
        Assert.True(
            others.Length == 0,
            $"src/Frontdesk refers to {string.Join(", ", others)}. Move what needs it to the edge and pass its result in.");
    }

    [Fact]
    public void Its_signatures_name_no_task_zone_or_stream()
    {
        string[] banned = ["System.Threading", "System.IO", "System.Net", "System.TimeZoneInfo", "System.Random", "System.TimeProvider"];
        var offenders =
            from type in Core.GetTypes()
            from member in type.GetMembers(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            from named in Named(member)
            where banned.Any(b => named.FullName?.StartsWith(b, StringComparison.Ordinal) == true)
            select $"{type.Name}.{member.Name} names {named.Name}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void Nothing_anywhere_is_async_void()
    {
        Assembly[] all = [Core, typeof(Frontdesk.Adapters.Inbound.InboundItem).Assembly, typeof(Frontdesk.Server.Settings).Assembly];
        var offenders =
            from type in all.SelectMany(a => a.GetTypes())
            from method in type.GetMethods(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null
            select $"{type.FullName}.{method.Name}";
        Assert.Empty(offenders);
    }

    private static IEnumerable<Type> Named(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        _ => [],
    };
}
