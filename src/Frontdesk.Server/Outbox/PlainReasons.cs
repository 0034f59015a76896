namespace Frontdesk.Server.Outbox;

/// <summary>The stable words for why a message is where it is, in words for the people of the studio: what happened and the mend.</summary>
internal static class PlainReasons
{
    public const string WorkerDied = "worker_died";
    public const string GaveUp = "gave_up";
    public const string Unreadable = "unreadable";
    public const string NoArtistNumber = "artist_number_missing";
    public const string TemplateNotConfigured = "template_not_configured";
    public const string WindowClosed = "window_closed";
    public const string VendorLimit = "vendor_limit";

    /// <returns>What is no stable word is the vendor's meaning, plain already.</returns>
    public static string InWords(string reason) => reason switch
    {
        WorkerDied => "Frontdesk stopped while this was being sent. Check whether it arrived before you send it again.",
        GaveUp => "WhatsApp could not be reached in 6 tries. Send it again when WhatsApp answers.",
        Unreadable => "What was stored cannot be read. Write it again.",
        NoArtistNumber => "The artist has no WhatsApp number in the settings (ARTIST_WHATSAPP_NUMBER).",
        TemplateNotConfigured => "WhatsApp does not know this template. Register it there, then send again.",
        WindowClosed => "The client last wrote more than 24 hours ago. Choose an approved template.",
        "opted_out" => "The client said stop. Nothing may be sent until the client lifts it.",
        "artist_opted_out" => "The artist said stop to the bot. START from his number lifts it.",
        "dry_run" => "Would have been sent (dry run)",
        "pilot" => "The pilot answers only numbers on its list.",
        VendorLimit => "Waits a moment: WhatsApp takes only so many messages to one person in a short time.",
        "panic" => "Waits until panic is turned off.",
        "reminders_off" => "Reminders are turned off.",
        "notifications_off" => "Notices to the artist are turned off.",
        _ => reason,
    };
}
