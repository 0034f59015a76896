using System.Collections.Immutable;
using Frontdesk.Merchants;

namespace Frontdesk.Server.Merchants;

internal abstract record StudioRead
{
    private StudioRead() { }

    public sealed record Good(Studio Studio) : StudioRead;

    /// <summary>Every problem of the file, in the order of its lines.</summary>
    public sealed record Broken(ImmutableArray<FileProblem> Problems) : StudioRead;

    public static Broken Of(IEnumerable<FileProblem> problems) => new([.. problems.OrderBy(problem => problem.Line)]);
}
