using System.Collections.Immutable;

namespace Frontdesk.Reading.Text;

/// <summary>
/// The words of a text in one spelling: "do not" is "dont", "u" is "you", "s t o p" is "stop". Tables made by <see cref="Set"/> are spelled the same way,
/// so that neither has to list the other's variants. Each word knows where it stands in the text.
/// </summary>
internal sealed class PlainWords
{
    /// <summary>Fewest single letters in a row that are one word spelled out.</summary>
    private const int SpelledOut = 3;

    private readonly Tokens tokens;
    private readonly ImmutableArray<(int First, int Last)> places;

    private PlainWords(Tokens tokens, ImmutableArray<string> words, ImmutableArray<(int, int)> places)
    {
        this.tokens = tokens;
        this.places = places;
        Words = words;
    }

    public ImmutableArray<string> Words { get; }

    public int Count => Words.Length;

    public bool IsEmpty => Words.IsEmpty;

    public string this[int index] => index >= 0 && index < Words.Length ? Words[index] : "";

    /// <param name="artist">The artist's first name, where it is known: it is read as "the artist".</param>
    public static PlainWords Of(Tokens tokens, string? artist = null)
    {
        var words = ImmutableArray.CreateBuilder<string>(tokens.Words.Length);
        var places = ImmutableArray.CreateBuilder<(int, int)>(tokens.Words.Length);
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                i++;
                continue;
            }

            var next = i + 1;
            var word = Letters(tokens, i, ref next);
            var after = tokens[next].Is("-") && tokens[next].Glued && tokens[next + 1].Glued ? next + 1 : next;
            if (word is null && tokens[after].IsWord && Spellings.Joined(tokens[i].Text, tokens[after].Text) is { } joined)
            {
                word = joined;
                next = after + 1;
            }

            var named = artist is not null && word is null && tokens[i].Text == artist;
            var two = (First: "the", Second: "artist");
            if (named || (word is null && Spellings.Opened(tokens[i].Text, out two)))
            {
                words.Add(two.First);
                places.Add((i, i));
                word = two.Second;
            }

            words.Add(word ?? Spellings.Of(tokens[i].Text));
            places.Add((i, next - 1));
            i = next;
        }

        return new PlainWords(tokens, words.DrainToImmutable(), places.DrainToImmutable());
    }

    /// <summary>A table of phrases in the same spelling.</summary>
    public static PhraseSet Set(string phrases) =>
        new(string.Join('|', phrases.Split('|').Select(phrase => string.Join(' ', Of(Tokens.Of(phrase)).Words))));

    /// <summary>Without those phrases at its ends.</summary>
    public PlainWords Trim(PhraseSet leading, PhraseSet trailing)
    {
        var (from, to) = (0, Count);
        while (from < to && leading.At(Words, from) is > 0 and var length && from + length <= to)
            from += length;
        while (to > from && trailing.EndingAt(Words, from, to) is > 0 and var length)
            to -= length;
        return from == 0 && to == Count ? this : new PlainWords(tokens, Words[from..to], places[from..to]);
    }

    /// <summary>Whether a pause stands before that word: a comma, a full stop, a dash with blanks. Both ends of the text are pauses.</summary>
    public bool IsPauseBefore(int index)
    {
        if (index <= 0 || index >= Count)
            return true;
        for (var i = places[index - 1].Last + 1; i < places[index].First; i++)
        {
            if (tokens[i].IsAny(",", ".", "!", "?", ";", ":", "(", ")") || tokens[i].Kind == TokenKind.Emoji
                || (tokens[i].Is("-") && !tokens[i + 1].Glued))
                return true;
        }

        return false;
    }

    /// <summary>The text as it came, from one word to before another.</summary>
    public string Span(int from, int to) => from < to ? tokens.Span(places[from].First, places[to - 1].Last + 1) : "";

    /// <summary>"s t o p" and "s.t.o.p".</summary>
    private static string? Letters(Tokens tokens, int at, ref int next)
    {
        if (!IsLetter(tokens[at]))
            return null;
        var (end, count) = (at + 1, 1);
        for (var i = at + 1; i < tokens.Count && (IsLetter(tokens[i]) || tokens[i].IsAny(".", "-", "*")); i++)
        {
            if (!tokens[i].IsWord)
                continue;
            count++;
            end = i + 1;
        }

        if (count < SpelledOut)
            return null;
        next = end;
        var letters = new char[count];
        for (int i = at, letter = 0; i < end; i++)
        {
            if (tokens[i].IsWord)
                letters[letter++] = tokens[i].Text[0];
        }

        return new string(letters);
    }

    private static bool IsLetter(Token token) => token.IsWord && token.Text.Length == 1;
}
