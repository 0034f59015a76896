using System.Collections.Frozen;
using System.Globalization;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <summary>How people write currencies. A name that could be several is the studio's own, or none.</summary>
internal static class CurrencyNames
{
    private static readonly FrozenDictionary<string, string> Names = new (string Code, string Words)[]
    {
        ("GBP", "£ ₤ gbp pound pounds quid quids sterling pnd pnds stg punds pouds poudns pouns ponds qid"), ("EUR", "€ eur euro euros euors eruos"), ("USD", "usd"), ("CAD", "cad"),
        ("AUD", "aud"), ("NZD", "nzd"), ("CHF", "chf"), ("SEK", "sek"), ("NOK", "nok"), ("DKK", "dkk"), ("PLN", "pln zl zloty zlotys zlotych"), ("CZK", "czk kc"), ("JPY", "jpy yen"),
        ("INR", "inr ₹"), ("AED", "aed dirham dirhams"), ("ZAR", "zar rand"), ("SGD", "sgd"), ("HKD", "hkd"), ("MXN", "mxn"), ("BRL", "brl reais"), ("TRY", "₺ lira"),
        ("HUF", "huf forint forints"), ("RON", "ron lei"), ("ISK", "isk"), ("ILS", "ils ₪ shekel shekels"), ("THB", "thb baht"), ("CNY", "cny rmb yuan"), ("KRW", "krw ₩"), ("PHP", "php ₱"),
        ("UAH", "uah hryvnia ₴"), ("VND", "vnd"), ("IDR", "idr"), ("MYR", "myr ringgit"), ("TWD", "twd"), ("BGN", "bgn"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Code))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Shared = new Dictionary<string, string[]>
    {
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"], ["kroner"] = ["NOK", "DKK"], ["kronor"] = ["SEK"], ["krona"] = ["SEK", "ISK"],
        ["krone"] = ["NOK", "DKK"],
        ["krs"] = ["SEK", "NOK", "DKK", "ISK"], ["crowns"] = ["SEK", "NOK", "DKK", "ISK", "CZK"], ["¥"] = ["JPY", "CNY"],
        ["rs"] = ["INR", "PKR", "LKR"], ["rupees"] = ["INR", "PKR", "LKR"],
        ["rupee"] = ["INR", "PKR", "LKR"], ["peso"] = ["MXN", "ARS", "CLP", "COP", "PHP"], ["pesos"] = ["MXN", "ARS", "CLP", "COP", "PHP"],
        ["francs"] = ["CHF", "XOF", "XAF"],
        ["franc"] = ["CHF", "XOF", "XAF"], ["btc"] = [], ["bitcoin"] = [], ["bitcoins"] = [], ["eth"] = [], ["crypto"] = [], ["usdt"] = [],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenSet<string> AnyDollar =
        "$ dollar dollars buck bucks doller dollers dolar dolars".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Nations = new Dictionary<string, string>
    {
        ["us"] = "USD", ["american"] = "USD", ["canadian"] = "CAD", ["australian"] = "AUD", ["aussie"] = "AUD", ["swiss"] = "CHF",
        ["swedish"] = "SEK", ["norwegian"] = "NOK", ["danish"] = "DKK",
        ["british"] = "GBP", ["singapore"] = "SGD", ["kiwi"] = "NZD", ["mexican"] = "MXN", ["czech"] = "CZK", ["icelandic"] = "ISK",
        ["indian"] = "INR", ["japanese"] = "JPY",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DollarCurrencies = "USD CAD AUD NZD SGD HKD".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestPrefix = 3;

    /// <param name="Code">Null when it could be several.</param>
    /// <param name="Edge">Where it begins before a figure, where it ends after one.</param>
    internal readonly record struct Said(string? Code, bool AnyDollar, int Edge);

    /// <summary>An amount as people read it, in words that mean this currency in a studio of that one.</summary>
    public static string Unmistakable(Money money, string own) => money.Currency switch
    {
        // "$500" would be the studio's own dollars, and "try" is a word.
        "USD" when own != "USD" && IsDollar(own) => $"{money.ToString()[1..]} USD",
        "TRY" when own != "TRY" => money.ToString().Replace("TRY", "lira", StringComparison.Ordinal),
        _ => money.ToString(),
    };

    public static bool IsDollar(string currency) => DollarCurrencies.Contains(currency);

    public static bool IsName(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Symbol && (Names.ContainsKey(token.Text)
            || Shared.ContainsKey(token.Text) || AnyDollar.Contains(token.Text) || IsOtherSign(token));

    /// <summary>A sign of a currency that is in no table: it is some money, and not the studio's.</summary>
    private static bool IsOtherSign(Token token) =>
        token.Kind == TokenKind.Symbol && char.GetUnicodeCategory(token.Text[0]) == UnicodeCategory.CurrencySymbol;

    /// <returns>Null when none stands before.</returns>
    public static Said? Before(Tokens tokens, int at, string own)
    {
        var mark = tokens[at - 1].Is("-") && tokens[at - 1].Glued ? at - 2 : at - 1;
        if (!Stands(tokens, mark, own) || (mark != at - 1 && tokens[mark].IsWord))
            return null;
        // "A$", "C$", "US$"
        if (tokens[mark].Is("$") && tokens[mark - 1] is { IsWord: true } prefix && (tokens[mark].Glued || prefix.Is("us")))
        {
            var code = prefix.Text switch
            {
                "a" or "au" or "aud" => "AUD", "c" or "ca" or "cad" => "CAD", "nz" or "nzd" => "NZD", "s" or "sgd" => "SGD",
                "hk" or "hkd" => "HKD", "us" or "usd" => "USD", _ => null,
            };
            // "Mex$": dollars or pesos of some other country.
            if (code is not null || (tokens[mark].Glued && prefix.Text.Length <= LongestPrefix))
                return new Said(code, false, mark - 1);
        }

        return Meant(tokens[mark], own, mark);
    }

    /// <returns>Null when none stands after.</returns>
    public static Said? After(Tokens tokens, int at, string own)
    {
        if (tokens[at].IsWord && Nations.TryGetValue(tokens[at].Text, out var code) && Stands(tokens, at + 1, own))
            return new Said(code, false, at + 2);
        if (!Stands(tokens, at, own))
            return null;
        // "500 dollars aud"
        return AnyDollar.Contains(tokens[at].Text) && tokens[at + 1].IsWord && Names.TryGetValue(tokens[at + 1].Text, out var exact)
            && IsDollar(exact)
            ? new Said(exact, false, at + 2) : Meant(tokens[at], own, at + 1);
    }

    private static bool Stands(Tokens tokens, int at, string own) =>
        IsName(tokens[at]) || (tokens[at] is { IsWord: true, Text.Length: 3 } code
            && code.Text.Equals(own, StringComparison.OrdinalIgnoreCase));

    private static Said Meant(Token token, string own, int edge)
    {
        if (Names.TryGetValue(token.Text, out var code))
            return new Said(code, false, edge);
        if (AnyDollar.Contains(token.Text))
            return new Said(IsDollar(own) ? own : "USD", true, edge);
        if (!Shared.TryGetValue(token.Text, out var several))
            return new Said(IsOtherSign(token) ? null : own, false, edge);
        return new Said(several.Contains(own) ? own : several.Length == 1 ? several[0] : null, false, edge);
    }
}
