namespace Frontdesk.Server.BackOffice.Look;

/// <summary>The pages of the bar.</summary>
public enum Place
{
    Today,
    Inbox,
    Operations,
    You,
}
