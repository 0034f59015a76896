using System.Text.Json;
using Frontdesk.Adapters.Wire;
using Frontdesk.Conversations;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>What one message holds, by its type.</summary>
internal static class WhatsAppContent
{
    private const string UnknownMime = "application/octet-stream";
    private const int LongestKind = 64;

    public static Result Read(JsonElement message)
    {
        var type = message.Text("type");
        return type switch
        {
            null or "" => Broken("the type is missing"),
            "text" => message.Text("text", "body") is { } body ? Fine(new Content.Words(body)) : Broken("text: no body"),
            "button" => Choice("button", message.At("button"), "payload", "text"),
            "interactive" => Interactive(message),
            "image" or "document" => Media(message, type) is { } media
                ? Fine(new Content.Picture(media, Caption(message, type)))
                : Broken($"{type}: no media id"),
            "audio" or "voice" or "video" => Media(message, type) is { } media
                ? Fine(new Content.Recording(media, Caption(message, type)))
                : Broken($"{type}: no media id"),
            "location" => Location(message.At("location")),
            "reaction" => NoAnswer(type, message.Text("reaction", "emoji")),
            "edit" => NoAnswer(type, EditedText(message)),
            "system" => NoAnswer(type, message.Text("system", "body")),
            "order" => NoAnswer(type, message.Text("order", "text")),
            _ => NoAnswer(type, null),
        };
    }

    private static Result Interactive(JsonElement message)
    {
        var interactive = message.At("interactive");
        return interactive.Text("type") switch
        {
            "button_reply" => Choice("button_reply", interactive.At("button_reply"), "id", "title"),
            "list_reply" => Choice("list_reply", interactive.At("list_reply"), "id", "title"),
            "nfm_reply" => NoAnswer("flow", interactive.Text("nfm_reply", "body")),
            // Meta sends interactive messages that it cannot show us without their content.
            _ => NoAnswer("interactive", null),
        };
    }

    private static Result Choice(string what, JsonElement? reply, string id, string title)
    {
        var behind = reply.Text(id) ?? "";
        var shown = reply.Text(title) ?? behind;
        return shown.Length == 0 ? Broken($"{what}: no words") : Fine(new Content.Choice(behind, shown));
    }

    private static Result Location(JsonElement? location) =>
        location?.Real("latitude") is { } latitude and >= -90 and <= 90
        && location?.Real("longitude") is { } longitude and >= -180 and <= 180
            ? Fine(new Content.Pin(latitude, longitude, location.Text("name"), location.Text("address")))
            : Broken("location: no coordinates");

    private static MediaReference? Media(JsonElement message, string type)
    {
        var media = message.At(type);
        return media.Text("id") is { Length: > 0 } id
            ? new MediaReference(
                id,
                media.Text("mime_type") ?? UnknownMime,
                media.Text("filename"),
                IsVoice: type == "voice" || (media?.Yes("voice") ?? false))
            : null;
    }

    private static string? Caption(JsonElement message, string type) =>
        message.Text(type, "caption") is { Length: > 0 } caption ? caption : null;

    private static string? EditedText(JsonElement message)
    {
        var edited = message.At("edit", "message");
        return edited.Text("text", "body") ?? (edited.Text("type") is { } type ? edited.Text(type, "caption") : null);
    }

    private static Result.Fine NoAnswer(string kind, string? text) =>
        Fine(new Content.NoAnswer(kind.Length <= LongestKind ? kind : "unknown", string.IsNullOrEmpty(text) ? null : text));

    private static Result.Fine Fine(Content content) => new(content);

    private static Result.Broken Broken(string why) => new(why);

    internal abstract record Result
    {
        private Result() { }

        public sealed record Fine(Content Content) : Result;

        public sealed record Broken(string Why) : Result;
    }
}
