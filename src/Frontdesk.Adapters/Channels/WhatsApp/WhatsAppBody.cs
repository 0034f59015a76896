using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Frontdesk.Messaging;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>A message as Meta's <c>/messages</c> takes it.</summary>
internal static class WhatsAppBody
{
    private const string ListButton = "Choose";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(OutboundMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("messaging_product", "whatsapp");
            json.WriteString("recipient_type", "individual");
            json.WriteString("to", message.To);
            json.WriteString("biz_opaque_callback_data", message.OutboxId.ToString(CultureInfo.InvariantCulture));
            switch (message.Body)
            {
                case OutboundBody.Words words:
                    WriteText(json, words.Text);
                    break;
                case OutboundBody.WithChoices { Text.Length: > WhatsAppLimits.TextWithChoices } tooLong:
                    WriteText(json, PlainText(tooLong));
                    break;
                case OutboundBody.WithChoices choices:
                    WriteInteractive(json, choices);
                    break;
                case OutboundBody.FromTemplate template:
                    WriteTemplate(json, template);
                    break;
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The words that the recipient reads: where the text leaves no room for buttons, the answers follow as lines.</summary>
    public static string PlainText(OutboundBody.WithChoices choices) =>
        choices.Text.Length <= WhatsAppLimits.TextWithChoices
            ? choices.Text
            : choices.Choices
                .Aggregate(new StringBuilder(choices.Text).Append('\n'), (text, c) => text.Append("\n• ").Append(c.Title))
                .ToString();

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteString("type", "text");
        json.WriteStartObject("text");
        json.WriteString("body", text);
        json.WriteBoolean("preview_url", false);
        json.WriteEndObject();
    }

    private static void WriteInteractive(Utf8JsonWriter json, OutboundBody.WithChoices message)
    {
        var areButtons = message.Choices.Length <= WhatsAppLimits.Buttons;
        json.WriteString("type", "interactive");
        json.WriteStartObject("interactive");
        json.WriteString("type", areButtons ? "button" : "list");
        json.WriteStartObject("body");
        json.WriteString("text", message.Text);
        json.WriteEndObject();
        json.WriteStartObject("action");
        if (areButtons)
            WriteButtons(json, message);
        else
            WriteRows(json, message);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteButtons(Utf8JsonWriter json, OutboundBody.WithChoices message)
    {
        json.WriteStartArray("buttons");
        foreach (var choice in message.Choices)
        {
            json.WriteStartObject();
            json.WriteString("type", "reply");
            json.WriteStartObject("reply");
            json.WriteString("id", choice.Id);
            json.WriteString("title", choice.Title);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, OutboundBody.WithChoices message)
    {
        json.WriteString("button", ListButton);
        json.WriteStartArray("sections");
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var choice in message.Choices)
        {
            json.WriteStartObject();
            json.WriteString("id", choice.Id);
            json.WriteString("title", choice.Title);
            if (choice.Description is { Length: > 0 } description)
                json.WriteString("description", description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTemplate(Utf8JsonWriter json, OutboundBody.FromTemplate message)
    {
        json.WriteString("type", "template");
        json.WriteStartObject("template");
        json.WriteString("name", message.Template.Name);
        json.WriteStartObject("language");
        json.WriteString("policy", "deterministic");
        json.WriteString("code", message.Language);
        json.WriteEndObject();
        if (!message.Template.Parameters.IsEmpty)
            WriteParameters(json, message.Template);
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, Template template)
    {
        json.WriteStartArray("components");
        json.WriteStartObject();
        json.WriteString("type", "body");
        json.WriteStartArray("parameters");
        foreach (var parameter in template.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("type", "text");
            json.WriteString("text", OnOneLine(parameter));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Meta refuses parameters with line breaks, tabs or runs of spaces.
    private static string OnOneLine(string parameter) =>
        string.Join(' ', parameter.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
