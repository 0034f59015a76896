using System.Text.RegularExpressions;
using Frontdesk.Messaging;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>A message as it will be read, with a word where a link will be made at the moment of sending.</summary>
public static partial class PreviewText
{
    public static string Of(Message message) => Placeholder().Replace(
        message.Text, place => message.Links.FirstOrDefault(link => link.Name == place.Groups[1].Value) is { } link ? WordOf(link.Kind) : place.Value);

    /// <summary>The same for words that are stored without their links' kinds.</summary>
    public static string Of(string text) => Placeholder().Replace(text, place => place.Groups[1].Value == "pay" ? "‹payment link›" : "‹link›");

    private static string WordOf(LinkKind kind) => kind switch
    {
        LinkKind.Pay => "‹payment link›",
        LinkKind.Thread => "‹link to the conversation›",
        LinkKind.Approve or LinkKind.Decline or LinkKind.Ask or LinkKind.SendDeposit or LinkKind.MarkBooked => "‹action link›",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A link without a word."),
    };

    [GeneratedRegex(@"\[\[([^\]]+)\]\]")]
    private static partial Regex Placeholder();
}
