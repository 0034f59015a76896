using System.Collections.Immutable;
using Frontdesk.Messaging;

namespace Frontdesk.Server.Operations;

/// <summary><c>GET|PUT /admin/switches/{name}</c>: gate and turns read the table, so a change acts at once and on every node.</summary>
internal static class SwitchEndpoints
{
    public static void MapSwitches(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/switches", ListAsync);
        routes.MapGet("/admin/switches/{name}", GetAsync);
        routes.MapPut("/admin/switches/{name}", PutAsync);
    }

    private static async Task<IResult> ListAsync(Premises premises, CancellationToken ct) =>
        ApiJson.Answer(new { Switches = await SwitchBoard.ListAsync(premises, ct), Next = (string?)null });

    private static async Task<IResult> GetAsync(string name, Premises premises, CancellationToken ct) =>
        (await SwitchBoard.ListAsync(premises, ct)).SingleOrDefault(s => s.Name == name) is { } found ? ApiJson.Answer(found) : Unknown(name);

    private static async Task<IResult> PutAsync(string name, HttpRequest request, Premises premises, CancellationToken ct)
    {
        var isLimit = SwitchBoard.Limits.Contains(name);
        if (!isLimit && !SwitchBoard.Names.Contains(name))
            return Unknown(name);
        var asked = await Asked.ReadAsync(request, ct);
        var position = isLimit ? Limit(asked) : Turned(asked, name);
        if (asked.Problem is { } problem)
            return problem;
        await SwitchBoard.TurnAsync(premises, name, position, "api", request.HttpContext.TraceIdentifier, ct);
        return ApiJson.Answer((await SwitchBoard.ListAsync(premises, ct)).Single(s => s.Name == name));
    }

    private static Position Limit(Asked asked)
    {
        var limit = asked.Number("limit", 0, LaneLimits.Most);
        if (asked.Problem is null && limit is null)
            asked.Refuse<string>("limit", $"'limit' is missing: send a whole number from 0 to {LaneLimits.Most}; 0 makes the lane stand still.");
        return Position.Of((int)(limit ?? 0));
    }

    private static Position Turned(Asked asked, string name)
    {
        var on = asked.Flag("on") ?? asked.Flag("enabled");
        var numbers = asked.PhoneNumbers("numbers");
        if (asked.Problem is null && on is null)
            asked.Refuse<string>("on", "'on' is missing: send true or false.");
        if (asked.Problem is null && numbers is not null && name != SwitchBoard.Pilot)
            asked.Refuse<string>("numbers", "Only 'pilot' takes numbers.");
        return new Position(on ?? false, numbers?.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private static IResult Unknown(string name) =>
        ApiError.NotFound($"switch '{name}'; there are {string.Join(", ", SwitchBoard.Names.Concat(SwitchBoard.Limits))}");
}
