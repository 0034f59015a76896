using System.Text.Json.Nodes;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Sizes;
using Frontdesk.Reading.Times;
using Frontdesk.Reading.Wishes;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Reading;

/// <summary>What a reader made of a request, as one JSON object.</summary>
internal static class ReadingLine
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static JsonObject Of(ReadRequest request)
    {
        var (text, context) = (request.Text, request.Context);
        var line = request.Ask switch
        {
            Ask.Slot => Written(SlotReader.Read(text, context), Slot),
            Ask.When => Written(WhenReader.Read(text, context), When),
            Ask.Size => Written(SizeReader.Read(text, context), Size),
            Ask.Budget => Written(BudgetReader.Read(text, context), Budget),
            Ask.Place => Written(PlaceReader.Read(text, context), Place),
            Ask.YesNo => YesNoWritten(YesNoReader.Read(text, context)),
            Ask.Intent => Written(IntentReader.Read(text, context), Intent),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Ask, "An ask without a reader."),
        };
        line.Insert(0, "ask", Asks.Name(request.Ask));
        if (request.Id is { } id)
            line.Insert(0, "id", id.DeepClone());
        return line;
    }

    private static JsonObject Written<T>(Reading<T> reading, Func<T, JsonObject> value)
    {
        var line = reading switch
        {
            Reading<T>.Understood understood =>
                new JsonObject { ["reading"] = value(understood.Value), ["matched_by"] = understood.MatchedBy, ["span"] = understood.Span },
            Reading<T>.Unclear unclear => new JsonObject { ["reading"] = Unclear(unclear.Reason) },
            _ => throw new InvalidOperationException("A reading is understood or unclear."),
        };
        if (!reading.Alternatives.IsEmpty)
            line["alternatives"] = new JsonArray([.. reading.Alternatives.Select(value)]);
        return line;
    }

    // Both shapes of "ask again": an answer of three words, and the reason that every reading has.
    private static JsonObject YesNoWritten(Reading<YesNo> reading)
    {
        var line = Written(reading, answer => new JsonObject { ["answer"] = answer == YesNo.Yes ? "yes" : "no" });
        if (reading is Reading<YesNo>.Unclear)
            line["reading"]!.AsObject().Insert(0, "answer", "unclear");
        return line;
    }

    private static JsonObject Unclear(UnclearReason reason) => new() { ["unclear"] = true, ["reason"] = reason.Word() };

    private static JsonObject Slot(SlotRead slot)
    {
        if (slot.Choice is { } choice)
            return new JsonObject { ["choice"] = choice };
        var none = new JsonObject { ["none"] = true };
        if (slot.Wanted is { } wanted)
            none["wanted"] = When(wanted);
        if (slot.Search != Search.Unsaid)
            none["search"] = slot.Search switch { Search.Earlier => "earlier", Search.Later => "later", _ => "another_day" };
        return none;
    }

    private static JsonObject When(WhenRead when)
    {
        if (when.Accepted)
            return new JsonObject { ["accepted"] = true };
        if (when.Declined)
            return new JsonObject { ["none"] = true };
        var said = new JsonObject();
        Add(said, "date", when.Date);
        Add(said, "time", when.Time);
        Add(said, "date_to", when.DateTo);
        Add(said, "time_to", when.TimeTo);
        return said;
    }

    private static void Add(JsonObject said, string name, LocalDate? date)
    {
        if (date is { } day)
            said[name] = LocalDatePattern.Iso.Format(day);
    }

    private static void Add(JsonObject said, string name, LocalTime? time)
    {
        if (time is { } hour)
            said[name] = Clock.Format(hour);
    }

    private static JsonObject Size(SizeRead size) => new() { ["cm"] = new JsonArray(Math.Round(size.Small, 2), Math.Round(size.Large, 2)) };

    private static JsonObject Budget(BudgetRead budget) =>
        new() { ["min"] = budget.Min, ["max"] = budget.Max, ["currency"] = budget.Currency };

    private static JsonObject Place(PlaceRead place)
    {
        if (!place.Flexible)
            return new JsonObject { ["city"] = place.City, ["country"] = place.Country };
        var flexible = new JsonObject { ["flexible"] = true };
        if (place.Country is { } within)
            flexible["country"] = within;
        return flexible;
    }

    private static JsonObject Intent(Intent intent) => intent switch
    {
        // Steps within the consultation are no wish above it; who reads this line sees them all the same.
        Frontdesk.Reading.Wishes.Intent.GoBack => new JsonObject { ["intent"] = "none", ["step"] = "go_back" },
        Frontdesk.Reading.Wishes.Intent.Skip => new JsonObject { ["intent"] = "none", ["step"] = "skip" },
        Frontdesk.Reading.Wishes.Intent.StartAnew => new JsonObject { ["intent"] = "none", ["step"] = "start_anew" },
        Frontdesk.Reading.Wishes.Intent.OptOut => new JsonObject { ["intent"] = "opt_out" },
        Frontdesk.Reading.Wishes.Intent.OptIn => new JsonObject { ["intent"] = "opt_in" },
        Frontdesk.Reading.Wishes.Intent.EraseData => new JsonObject { ["intent"] = "erase_data" },
        _ => new JsonObject { ["intent"] = intent.ToString().ToLowerInvariant() },
    };
}
