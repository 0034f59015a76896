using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <summary>How people write currencies. A name that could be several is the studio's own, or none.</summary>
internal static class CurrencyNames
{
    private static readonly FrozenDictionary<string, string> Names = new (string Code, string Words)[]
    {
        ("GBP", "£ gbp pound pounds quid sterling pnd stg"), ("EUR", "€ eur euro euros"), ("USD", "usd buck bucks"), ("CAD", "cad"), ("AUD", "aud"),
        ("NZD", "nzd"), ("CHF", "chf"), ("SEK", "sek"), ("NOK", "nok"), ("DKK", "dkk"), ("PLN", "pln zl zloty zlotys zlotych"), ("CZK", "czk"), ("JPY", "jpy yen"),
        ("INR", "inr ₹"), ("AED", "aed dirham dirhams"), ("ZAR", "zar rand"), ("SGD", "sgd"), ("HKD", "hkd"), ("MXN", "mxn"), ("BRL", "brl reais"), ("TRY", "₺ lira"),
        ("HUF", "huf forint"), ("RON", "ron lei"), ("ISK", "isk"), ("ILS", "ils ₪ shekel shekels"), ("THB", "thb baht"), ("CNY", "cny rmb yuan"), ("KRW", "krw ₩"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Code)).ToFrozenDictionary(pair => pair.word, pair => pair.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Shared = new Dictionary<string, string[]>
    {
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"], ["kroner"] = ["NOK", "DKK"], ["kronor"] = ["SEK"], ["krona"] = ["SEK", "ISK"], ["krone"] = ["NOK", "DKK"],
        ["krs"] = ["SEK", "NOK", "DKK", "ISK"], ["¥"] = ["JPY", "CNY"], ["rs"] = ["INR", "PKR", "LKR"], ["rupees"] = ["INR", "PKR", "LKR"], ["peso"] = ["MXN", "ARS", "CLP", "COP", "PHP"],
        ["pesos"] = ["MXN", "ARS", "CLP", "COP", "PHP"], ["francs"] = ["CHF", "XOF", "XAF"], ["franc"] = ["CHF", "XOF", "XAF"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] DollarCurrencies = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"];

    /// <returns>The code (null when it could be several) and where it begins; no value when none stands before.</returns>
    public static (string? Code, int From)? Before(Tokens tokens, int at, string own)
    {
        var mark = tokens[at - 1].Is("-") && tokens[at - 1].Glued ? at - 2 : at - 1;
        if (!Stands(tokens, mark) || (mark != at - 1 && tokens[mark].IsWord))
            return null;
        // "A$", "C$", "US$"
        if (tokens[mark].Is("$") && tokens[mark].Glued && tokens[mark - 1].IsAny("a", "au", "c", "ca", "us", "nz", "s", "hk"))
        {
            var code = tokens[mark - 1].Text switch { "a" or "au" => "AUD", "c" or "ca" => "CAD", "nz" => "NZD", "s" => "SGD", "hk" => "HKD", _ => "USD" };
            return (code, mark - 1);
        }

        return (Code(tokens[mark], own), mark);
    }

    public static (string? Code, int To)? After(Tokens tokens, int at, string own)
    {
        if (tokens[at].IsAny("us", "american", "canadian", "australian", "aussie", "swiss", "swedish", "norwegian", "danish", "british")
            && Stands(tokens, at + 1))
        {
            var code = tokens[at].Text switch
            {
                "canadian" => "CAD", "australian" or "aussie" => "AUD", "swiss" => "CHF", "swedish" => "SEK", "norwegian" => "NOK", "danish" => "DKK",
                "british" => "GBP", _ => "USD",
            };
            return (code, at + 2);
        }

        return Stands(tokens, at) ? (Code(tokens[at], own), at + 1) : null;
    }

    private static bool Stands(Tokens tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word or TokenKind.Symbol } token
        && (Names.ContainsKey(token.Text) || Shared.ContainsKey(token.Text) || token.IsAny("$", "dollar", "dollars"));

    private static string? Code(Token token, string own)
    {
        if (Names.TryGetValue(token.Text, out var code))
            return code;
        if (token.IsAny("$", "dollar", "dollars"))
            return DollarCurrencies.Contains(own) ? own : "USD";
        return Shared[token.Text] is var several && several.Contains(own) ? own : several.Length == 1 ? several[0] : null;
    }
}
