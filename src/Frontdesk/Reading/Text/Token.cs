namespace Frontdesk.Reading.Text;

internal enum TokenKind
{
    /// <summary>Beyond either end of the text.</summary>
    None,
    Word,
    Number,
    Symbol,
    Emoji,
}

/// <param name="Text">Folded: lower case, no accents, no apostrophes; a number as it was written.</param>
/// <param name="Start">Place in the text as it came.</param>
/// <param name="Glued">No blank stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, decimal Value, int Start, int End, bool Glued)
{
    public static readonly Token Nothing = new(TokenKind.None, "", 0, 0, 0, false);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>Digits only: "3", but not "3.5" or "1,000".</summary>
    public bool IsPlainNumber => IsNumber && !Text.AsSpan().ContainsAnyExceptInRange('0', '9');

    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Symbol && Text == text;

    public bool IsAny(params ReadOnlySpan<string> texts) => Kind is TokenKind.Word or TokenKind.Symbol && texts.Contains(Text);
}
