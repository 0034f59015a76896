namespace Frontdesk.Conversations;

/// <summary>Telling the artist that a client wrote; a burst is one notice, and each links to its thread.</summary>
internal static class Notices
{
    public static Draft ClientWrote(Draft d, string key)
    {
        if (d.Conversation.NoticedAt is { } last && d.Now - last < Turn.NoticeEvery)
            return d;
        var noticed = d.With(c => c with { NoticedAt = d.Now });
        return noticed.TellArtist(noticed.Text(key, ("client", d.Name)), $"{d.Name} wrote", "The client wrote and a person should know.");
    }
}

internal static class Paragraph
{
    public const string Break = "\n\n";
}
