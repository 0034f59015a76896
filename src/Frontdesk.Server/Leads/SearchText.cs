using System.Globalization;
using System.Text;
using Frontdesk.Leads;

namespace Frontdesk.Server.Leads;

/// <summary>What a search looks in, folded here and not by the database, whose folding differs between versions.</summary>
internal static class SearchText
{
    private const int LengthMax = 8_000;

    public static string Of(string number, string? name, Lead lead)
    {
        var words = lead.Answers.Values.Select(a => a.Text).Prepend(name).Prepend(number).Append(lead.Notes);
        var text = Fold(string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w))));
        return text.Length <= LengthMax ? text : text[..LengthMax];
    }

    /// <summary>Case, accents and width away: "Zoë", "ZOE" and "ｚｏｅ" are found by each other.</summary>
    public static string Fold(string text)
    {
        // Runes first: Normalize refuses lone surrogates, which a search box may bring.
        var whole = string.Concat(text.EnumerateRunes());
        var folded = new StringBuilder(whole.Length);
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.Value != 0 && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString();
    }
}
