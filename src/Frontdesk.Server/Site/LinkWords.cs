namespace Frontdesk.Server.Site;

/// <summary>Words that pages of links share.</summary>
internal static class LinkWords
{
    public const string Fresh = "Write to the bot from your own WhatsApp number: it answers with what waits for you, with fresh links.";
}
