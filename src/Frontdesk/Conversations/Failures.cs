using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>Something that was decided will not reach its reader: a person hears of it, so that no reply is lost in silence.</summary>
internal static class Failures
{
    public static Draft NotSent(Draft d, Fact.MessageNotSent failed)
    {
        var unknownTemplate = failed.Reason == "template_not_configured" ? failed.Template : null;
        var noted = unknownTemplate is null
            ? d
            : d.Note($"whatsapp.template_not_configured.{unknownTemplate}", HappeningLevel.Warning, ("outbox_id", $"{failed.OutboxId}"));
        if (failed.ToArtist || unknownTemplate is null)
            noted = noted.Note(
                failed.ToArtist ? "artist.unreachable" : "whatsapp.send_failure", HappeningLevel.Warning,
                ("outbox_id", $"{failed.OutboxId}"), ("reason", failed.Reason));
        // A notice that did not reach the artist would not reach him a second time either: the back office lists it.
        if (failed.ToArtist || d.Lead is null)
            return noted;
        return noted.TellArtist(
            noted.Text("artist_not_sent", ("client", noted.Name), ("reason", ReasonWords.Of(failed))),
            $"A message to {noted.Name} was not sent", "A message did not reach the client.");
    }
}

internal static class ReasonWords
{
    public static string Of(Fact.MessageNotSent failed) => failed.Reason switch
    {
        "window_closed" => "the 24 hours for free replies are over and no template fits",
        "template_not_configured" => $"WhatsApp does not know the template {failed.Template}",
        "exhausted" => "WhatsApp did not take it after six tries",
        var other => other.Replace('_', ' '),
    };
}
