using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Server.Outbox;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Site;

/// <summary>The acts of a link's page, and what its form says.</summary>
internal static class LinkAct
{
    /// <summary>Longest reason or question in characters; WhatsApp takes 4,096 with our own words around it.</summary>
    private const int WordsMax = 3000;

    private const int MinutesMax = 24 * 60;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly ImmutableArray<string> Deciding = [LinkActions.Approve, LinkActions.Ask, LinkActions.Reject];

    /// <summary>What can be done on the page of a link; its own act first. One who may approve may ask or decline instead.</summary>
    public static ImmutableArray<string> On(string action) =>
        Deciding.Contains(action) ? [action, .. Deciding.Where(other => other != action)] : [action];

    /// <summary>The act with the fields as far as they go, for the preview.</summary>
    public static StaffAct Shown(string action) => action switch
    {
        LinkActions.Approve => new StaffAct.Approve(),
        LinkActions.Reject => new StaffAct.Decline(null),
        LinkActions.Ask => new StaffAct.Ask("‹your question›"),
        LinkActions.SendDeposit => new StaffAct.SendDeposit(null),
        LinkActions.MarkBooked => new StaffAct.MarkBooked(null, null),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A link without an act."),
    };

    /// <returns>The act, or the field that cannot be used and why.</returns>
    public static (StaffAct? Act, (string Field, string Why)? Wrong) Read(string action, IFormCollection form) => action switch
    {
        LinkActions.Reject when Words(form, "reason") is { Length: > WordsMax } => (null, ("reason", $"Write at most {WordsMax} characters.")),
        LinkActions.Reject => (new StaffAct.Decline(Words(form, "reason")), null),
        LinkActions.Ask => Words(form, "question") switch
        {
            null => (null, ("question", "Write the question for the client.")),
            { Length: > WordsMax } => (null, ("question", $"Write at most {WordsMax} characters.")),
            var question => (new StaffAct.Ask(question), null),
        },
        LinkActions.MarkBooked => Booking(form),
        _ => (Shown(action), null),
    };

    private static (StaffAct? Act, (string Field, string Why)? Wrong) Booking(IFormCollection form)
    {
        LocalDateTime? start = null;
        if (Words(form, "start") is { } written)
        {
            if (!Minute.Parse(written).TryGetValue(default, out var read) && !LocalDateTimePattern.ExtendedIso.Parse(written).TryGetValue(default, out read))
                return (null, ("start", "Write date and time, such as 2026-03-20 11:00."));
            start = read;
        }
        if (Words(form, "minutes") is not { } length)
            return (new StaffAct.MarkBooked(start, null), null);
        return int.TryParse(length, out var minutes) && minutes is > 0 and <= MinutesMax
            ? (new StaffAct.MarkBooked(start, minutes), null)
            : (null, ("minutes", $"Write whole minutes, 1 to {MinutesMax}."));
    }

    // A database keeps no NUL.
    private static string? Words(IFormCollection form, string field) =>
        form[field].ToString().Replace('\0', '\uFFFD').Trim() is { Length: > 0 } words ? words : null;
}
