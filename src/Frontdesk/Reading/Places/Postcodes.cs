using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>British postcode areas and their main towns.</summary>
internal static class Postcodes
{
    private static readonly Dictionary<string, string> Towns = """
        ab=Aberdeen al=St_Albans b=Birmingham ba=Bath bb=Blackburn bd=Bradford bh=Bournemouth bl=Bolton bn=Brighton br=Bromley bs=Bristol bt=Belfast ca=Carlisle cb=Cambridge
        cf=Cardiff ch=Chester cm=Chelmsford co=Colchester cr=Croydon ct=Canterbury cv=Coventry cw=Crewe da=Dartford dd=Dundee de=Derby dg=Dumfries dh=Durham dl=Darlington
        dn=Doncaster dt=Dorchester dy=Dudley e=London ec=London eh=Edinburgh en=Enfield ex=Exeter fk=Falkirk fy=Blackpool g=Glasgow gl=Gloucester gu=Guildford ha=Harrow
        hd=Huddersfield hg=Harrogate hp=Hemel_Hempstead hr=Hereford hs=Stornoway hu=Kingston_upon_Hull hx=Halifax ig=Ilford ip=Ipswich iv=Inverness ka=Kilmarnock
        kt=Kingston_upon_Thames kw=Kirkwall ky=Kirkcaldy l=Liverpool la=Lancaster ld=Llandrindod_Wells le=Leicester ll=Llandudno ln=Lincoln ls=Leeds lu=Luton m=Manchester
        me=Rochester mk=Milton_Keynes ml=Motherwell n=London ne=Newcastle_upon_Tyne ng=Nottingham nn=Northampton np=Newport nr=Norwich nw=London ol=Oldham ox=Oxford
        pa=Paisley pe=Peterborough ph=Perth pl=Plymouth po=Portsmouth pr=Preston rg=Reading rh=Redhill rm=Romford s=Sheffield sa=Swansea se=London sg=Stevenage sk=Stockport
        sl=Slough sm=Sutton sn=Swindon so=Southampton sp=Salisbury sr=Sunderland ss=Southend-on-Sea st=Stoke-on-Trent sw=London sy=Shrewsbury ta=Taunton td=Galashiels
        tf=Telford tn=Royal_Tunbridge_Wells tq=Torquay tr=Truro ts=Middlesbrough tw=Twickenham ub=Southall w=London wa=Warrington wc=London wd=Watford wf=Wakefield
        wn=Wigan wr=Worcester ws=Walsall wv=Wolverhampton yo=York ze=Lerwick
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1].Replace('_', ' '), StringComparer.Ordinal);

    /// <summary>Tokens of "E1" and of "SW1A 1AA".</summary>
    private const int ShortestCode = 2;
    private const int LongestCode = 5;

    private const int ZipDigits = 5;

    /// <summary>The post town when the whole text is a postcode, "E1 6AN", or its first half, "SE15".</summary>
    public static string? Town(Tokens tokens)
    {
        if (tokens.Count is < 2 or > 5 || !tokens[0].IsWord || !tokens[1].IsPlainNumber || !tokens[1].Glued || tokens[1].Text.Length > 2
            || !Towns.TryGetValue(tokens[0].Text, out var town))
            return null;
        // Written in one, "E16AN" is E1 6AN.
        var digits = tokens[1].Text;
        var isOne = tokens.Count == 3 && tokens[2] is { IsWord: true, Glued: true, Text.Length: 2 };
        town = PostDistricts.Of(tokens[0].Text, isOne ? digits[..^1] : digits) ?? town;
        var at = 2;
        if (tokens[at] is { IsWord: true, Glued: true, Text.Length: 1 })
            at++;
        if (at == tokens.Count)
            return town;
        // Written in one, the digits of both halves run together: "SW1A1AA", "E16AN".
        var inward = tokens[at].IsPlainNumber && tokens[at].Text.Length == 1 && tokens[at + 1] is { IsWord: true, Text.Length: 2 }
            && at + 2 == tokens.Count;
        var together = at == 2 && tokens[1].Text.Length == 2 && tokens[2] is { IsWord: true, Glued: true, Text.Length: 2 }
            && tokens.Count == 3;
        return inward || together || (tokens.Count == 3 && tokens[2] is { IsWord: true, Glued: true, Text.Length: 2 }) ? town : null;
    }

    /// <summary>The post town of a whole postcode that stands in a sentence.</summary>
    public static string? Within(Tokens tokens)
    {
        for (var from = 0; from < tokens.Count; from++)
        {
            for (var to = from + ShortestCode + 1; to <= Math.Min(tokens.Count, from + LongestCode); to++)
            {
                var isWhole = tokens[to - 1] is { IsWord: true, Glued: true, Text.Length: 2 } && tokens[to - 2].IsNumber;
                if (isWhole && (from == 0 || !tokens[from].Glued) && Town(tokens.Part(from, to)) is { } town)
                    return town;
            }
        }

        return null;
    }

    /// <summary>"Leeds LS6", "Austin, TX 78704": the town is said, so the code behind it says no more.</summary>
    public static Tokens WithoutBehindTown(Tokens tokens)
    {
        for (var length = LongestCode; length >= ShortestCode; length--)
        {
            var from = tokens.Count - length;
            if (from > 0 && Town(tokens.Part(from, tokens.Count)) is not null && Mentions.In(tokens.Part(0, from)) is { IsEmpty: false })
                return tokens.Part(0, from);
        }

        var isZip = tokens.Count > 1 && tokens[tokens.Count - 1] is { IsPlainNumber: true, Text.Length: ZipDigits };
        return isZip && Mentions.In(tokens.Part(0, tokens.Count - 1)) is { IsEmpty: false } ? tokens.Part(0, tokens.Count - 1) : tokens;
    }
}
