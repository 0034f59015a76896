namespace Frontdesk.Conversations;

/// <summary>What a message holds, whichever channel brought it. NUL and lone surrogates have already become U+FFFD.</summary>
public abstract record Content
{
    private Content() { }

    /// <summary>Typed words, at most 4,096 characters on WhatsApp.</summary>
    public sealed record Words(string Body) : Content;

    /// <summary>A pressed button or chosen row; it answers by its title. <paramref name="Id"/> is what we put behind it, empty when the
    /// vendor sent none.</summary>
    public sealed record Choice(string Id, string Title) : Content;

    /// <summary>A picture or a document; the caption, when there is one, is read as words.</summary>
    public sealed record Picture(MediaReference Media, string? Caption) : Content;

    /// <summary>A voice note, other audio or a video: kept and playable, never an answer.</summary>
    public sealed record Recording(MediaReference Media, string? Caption) : Content;

    /// <summary>A shared location.</summary>
    public sealed record Pin(double Latitude, double Longitude, string? Name, string? Address) : Content;

    /// <summary>Something that is no answer: sticker, reaction, edit, contacts, order, unsupported. <paramref name="Kind"/> is the vendor's
    /// word.</summary>
    public sealed record NoAnswer(string Kind, string? Said = null) : Content
    {
        /// <summary>Nobody expects an answer to a reaction, a sticker, an edit or a system note; what we could not open we say
        /// so.</summary>
        public bool NeedsNoReply => Kind is not ("contacts" or "order" or "unsupported");
    }

    /// <summary>What can be read as words: typed text, a choice's title, a caption; null when there is none.</summary>
    public string? Text() => this switch
    {
        Words words => NullIfBlank(words.Body),
        Choice choice => NullIfBlank(choice.Title),
        Picture picture => NullIfBlank(picture.Caption),
        Recording recording => NullIfBlank(recording.Caption),
        Pin pin => NullIfBlank(pin.Name) ?? NullIfBlank(pin.Address),
        _ => null,
    };

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A file that the vendor keeps for us until it is fetched.</summary>
public sealed record MediaReference(string VendorId, string MimeType, string? FileName = null, bool IsVoice = false);
