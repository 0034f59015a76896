namespace Frontdesk.Server.BackOffice.Look;

/// <summary>Whose turn it is. Colour and glyph of a chip follow the group, so that colour is never alone.</summary>
public enum StatusGroup
{
    Bot,
    Yours,
    Client,
    Booked,
    Parked,
    Closed,
    Stop,
}

public static class StatusGroups
{
    /// <summary>The symbol in icons.svg.</summary>
    public static string Glyph(this StatusGroup group) => group switch
    {
        StatusGroup.Bot => "dots",
        StatusGroup.Yours => "flag",
        StatusGroup.Client => "hourglass",
        StatusGroup.Booked => "tick",
        StatusGroup.Parked => "pause",
        StatusGroup.Closed => "box",
        StatusGroup.Stop => "barred",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A group without a glyph."),
    };

    /// <summary>The class in desk.css that sets the group's text and wash colour.</summary>
    public static string Class(this StatusGroup group) => group switch
    {
        StatusGroup.Bot => "g-bot",
        StatusGroup.Yours => "g-yours",
        StatusGroup.Client => "g-client",
        StatusGroup.Booked => "g-booked",
        StatusGroup.Parked => "g-parked",
        StatusGroup.Closed => "g-closed",
        StatusGroup.Stop => "g-stop",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A group without a class."),
    };
}
