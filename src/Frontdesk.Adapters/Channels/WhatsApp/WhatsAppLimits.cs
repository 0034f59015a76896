using System.Collections.Immutable;
using Frontdesk.Messaging;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Meta's limits on one message, in UTF-16 units.</summary>
public static class WhatsAppLimits
{
    public const int Text = 4096;
    public const int TextWithChoices = 1024;
    public const int Buttons = 3;
    public const int ButtonTitle = 20;
    public const int ButtonId = 256;
    public const int Rows = 10;
    public const int RowTitle = 24;
    public const int RowDescription = 72;
    public const int RowId = 200;

    /// <summary>Code of Meta's "invalid parameter", with which it would answer what breaks a limit.</summary>
    public const int InvalidParameter = 100;

    /// <summary>Why Meta would refuse this message, found before the call; null when it keeps every limit.</summary>
    public static string? Fault(OutboundMessage message)
    {
        if (!WhatsAppPeople.TryNumber(message.To, out var digits) || digits != message.To)
            return "The recipient is no phone number.";
        return message.Body switch
        {
            OutboundBody.Words words => TextFault(words.Text),
            OutboundBody.WithChoices choices => TextFault(WhatsAppBody.PlainText(choices)) ?? ChoicesFault(choices.Choices),
            OutboundBody.FromTemplate template => TemplateFault(template),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string? TextFault(string text) => text.Length switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "The message is empty.",
        > Text => $"The message has {text.Length} characters; WhatsApp takes {Text}.",
        _ => null,
    };

    private static string? ChoicesFault(ImmutableArray<Choice> choices)
    {
        if (choices.Length is 0 or > Rows)
            return $"{choices.Length} choices; WhatsApp takes 1 to {Rows}.";
        var areButtons = choices.Length <= Buttons;
        var (title, id) = areButtons ? (ButtonTitle, ButtonId) : (RowTitle, RowId);
        foreach (var choice in choices)
        {
            if (choice.Title.Length == 0 || choice.Title.Length > title)
                return $"The choice “{choice.Title}” has {choice.Title.Length} characters; WhatsApp takes 1 to {title}.";
            if (choice.Id.Length == 0 || choice.Id.Length > id)
                return $"The id behind “{choice.Title}” has {choice.Id.Length} characters; WhatsApp takes 1 to {id}.";
            if (!areButtons && choice.Description is { Length: > RowDescription } long_)
                return $"The description of “{choice.Title}” has {long_.Length} characters; WhatsApp takes {RowDescription}.";
        }

        return choices.Select(c => c.Id).Distinct().Count() < choices.Length
            || (areButtons && choices.Select(c => c.Title).Distinct().Count() < choices.Length)
                ? "Two choices are the same."
                : null;
    }

    private static string? TemplateFault(OutboundBody.FromTemplate template)
    {
        if (template.Template.Name.Length == 0 || template.Language.Length == 0)
            return "A template needs a name and a language.";
        return template.Template.Parameters.Any(string.IsNullOrWhiteSpace) ? "A parameter of the template is empty." : null;
    }
}
