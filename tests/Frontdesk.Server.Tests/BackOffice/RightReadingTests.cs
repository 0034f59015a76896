using System.Text.Json.Nodes;
using Frontdesk.Reading;
using Frontdesk.Server.BackOffice.Teaching;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Frontdesk.Server.Tests.BackOffice;

public sealed class RightReadingTests
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 3, 2, 10, 0), "GB", "GBP");

    [Theory]
    [InlineData("Size", "short=8&long=12", """{"cm":[8,12]}""")]
    [InlineData("Size", "short=12.5&long=7,25", """{"cm":[7.25,12.5]}""")]
    [InlineData("Size", "short=10", """{"cm":[10,10]}""")]
    [InlineData("Budget", "from=400&to=400", """{"min":40000,"max":40000,"currency":"GBP"}""")]
    [InlineData("Budget", "to=1,250.50&currency=eur", """{"min":null,"max":125050,"currency":"EUR"}""")]
    [InlineData("Budget", "from=30000&currency=JPY", """{"min":30000,"max":null,"currency":"JPY"}""")]
    [InlineData("Place", "city=Leeds", """{"city":"Leeds","country":"GB"}""")]
    [InlineData("Place", "city=leeds&country=united kingdom", """{"city":"Leeds","country":"GB"}""")]
    [InlineData("Place", "city=Little Wobbleton&country=gb", """{"city":"Little Wobbleton","country":"GB"}""")]
    [InlineData("Place", "city=Paris&country=US", """{"city":"Paris","country":"US"}""")]
    [InlineData("Place", "country=France", """{"city":null,"country":"FR"}""")]
    [InlineData("Place", "anywhere=yes", """{"flexible":true}""")]
    [InlineData("YesNo", "answer=no", """{"answer":"no"}""")]
    public void What_was_typed_becomes_what_a_case_expects(string kind, string form, string expect)
    {
        var (read, right) = Read(kind, form);

        Assert.Empty(right.Problems);
        Assert.Equal(expect, read!.ToJsonString());
    }

    [Theory]
    [InlineData("Size", "short=", "short")]
    [InlineData("Size", "short=8&long=big", "long")]
    [InlineData("Size", "short=0&long=10", "short")]
    [InlineData("Size", "short=8&long=101", "long")]
    [InlineData("Size", "short=-8", "short")]
    [InlineData("Budget", "", "from")]
    [InlineData("Budget", "from=500&to=400", "to")]
    [InlineData("Budget", "from=lots", "from")]
    [InlineData("Budget", "to=400&currency=quid", "currency")]
    [InlineData("Budget", "to=99999999999999999999999999999999", "to")]
    [InlineData("Place", "", "city")]
    [InlineData("Place", "city=Leeds&country=Yorkshireland", "country")]
    [InlineData("YesNo", "", "answer")]
    [InlineData("YesNo", "answer=maybe", "answer")]
    public void A_field_that_cannot_be_used_is_named_with_the_mend(string kind, string form, string field)
    {
        var (read, right) = Read(kind, form);

        Assert.Null(read);
        Assert.Equal([field], right.Problems.Keys);
        Assert.EndsWith(".", right.Problems[field], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Size", """{"cm":[7.25,12.5]}""")]
    [InlineData("Budget", """{"min":null,"max":125050,"currency":"EUR"}""")]
    [InlineData("Budget", """{"min":30000,"max":30000,"currency":"JPY"}""")]
    [InlineData("Place", """{"city":"Leeds","country":"GB"}""")]
    [InlineData("Place", """{"flexible":true}""")]
    [InlineData("YesNo", """{"answer":"yes"}""")]
    public void What_was_kept_fills_the_form_that_would_keep_it_again(string kind, string expect)
    {
        var kept = RightReading.Kept(JsonNode.Parse(expect)!.AsObject());

        Assert.Equal(expect, Read(kind, string.Join('&', kept.Typed.Select(pair => $"{pair.Key}={pair.Value}"))).Expect!.ToJsonString());
    }

    private static (JsonObject? Expect, RightReading Right) Read(string kind, string form) => RightReading.Read(
        Enum.Parse<ReadingKind>(kind),
        new FormCollection(form.Split('&').Select(pair => pair.Split('=')).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => new Microsoft.Extensions.Primitives.StringValues(pair[1]))),
        "GBP", Context);
}
