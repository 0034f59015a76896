using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>Whether a capital letter of a text says anything: not in a text that is all capitals, nor where a sentence begins.</summary>
internal readonly record struct Capitals(bool Tell)
{
    public static Capitals Of(Tokens tokens) => new(tokens.Items.Any(token => token.IsWord && char.IsLower(tokens.FirstLetter(token))));

    public bool At(Tokens tokens, int at) =>
        Tell && at > 0 && !tokens[at - 1].IsAny(".", "!", "?", ":", "\"", "-") && char.IsUpper(tokens.FirstLetter(tokens[at]));
}
