using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Rehearsal;

namespace Frontdesk.Server.Simulation;

/// <summary>Links as they stand on a phone.</summary>
internal static class Links
{
    /// <summary>Length of a token in base64url.</summary>
    private const int TokenCharacters = 43;

    /// <param name="path">Such as <c>/pay/</c>.</param>
    /// <returns>The newest token after that path; null when there is none.</returns>
    public static string? Last(IReadOnlyList<RehearsedMessage> phone, string path) =>
        phone.Reverse().Select(message => All(message, path).LastOrDefault()).FirstOrDefault(token => token is not null);

    public static IEnumerable<string> All(RehearsedMessage message, string path)
    {
        var text = message.Message.Body switch
        {
            OutboundBody.Words words => words.Text,
            OutboundBody.WithChoices choices => choices.Text,
            OutboundBody.FromTemplate template => string.Join(' ', template.Template.Parameters),
            _ => "",
        };
        for (var at = text.IndexOf(path, StringComparison.Ordinal); at >= 0; at = text.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            if (text.Length >= at + path.Length + TokenCharacters)
                yield return text.Substring(at + path.Length, TokenCharacters);
        }
    }
}
