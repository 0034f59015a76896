using System.Collections.Immutable;
using System.Globalization;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>What was typed into an act's fields. Values are kept as typed, so that nothing is lost when something is wrong.</summary>
public sealed record ActInput(ImmutableDictionary<string, string> Typed, ImmutableDictionary<string, string> Problems)
{
    public static readonly ActInput None = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

    private const int TypedLengthMax = 4096;
    private const int MinutesMax = 24 * 60;
    private const long MajorMax = 100_000;

    private static readonly LocalDateTimePattern FromPicker = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm");

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    private string? OrNull(string field) => Of(field) is { Length: > 0 } text ? text : null;

    public ActInput With(string field, string problem) => this with { Problems = Problems.SetItem(field, problem) };

    /// <summary>An act that asks for nothing.</summary>
    public static StaffAct? Plain(ActForm form) => Read(form, FormCollection.Empty).Act;

    /// <summary>Reads an act from its form.</summary>
    /// <returns>Null beside the problems when a field cannot be used.</returns>
    public static (StaffAct? Act, ActInput Input) Read(ActForm form, IFormCollection fields)
    {
        var typed = form.Fields.ToImmutableDictionary(
            field => field.Name, field => fields[field.Name].ToString().Trim() is var text && text.Length > TypedLengthMax ? text[..TypedLengthMax] : text);
        var input = new ActInput(typed, ImmutableDictionary<string, string>.Empty);
        foreach (var field in form.Fields.Where(field => field.Required && input.Of(field.Name).Length == 0))
            input = input.With(field.Name, $"{field.Label}: fill this in.");
        return form.Name switch
        {
            "approve" => (new StaffAct.Approve(), input),
            "reject" => (new StaffAct.Decline(input.OrNull("reason")), input),
            "ask" => Only(input, () => new StaffAct.Ask(input.Of("question"))),
            "send-deposit" => Amount(input),
            "mark-booked" => Dated(input, (start, minutes) => new StaffAct.MarkBooked(start, minutes)),
            "reschedule" => Dated(input, (start, minutes) => start is { } at ? new StaffAct.Reschedule(at, minutes) : null),
            "no-show" => (new StaffAct.NoShow(), input),
            "cancel" => (new StaffAct.Cancel(input.OrNull("reason")), input),
            "refund" => (new StaffAct.Refund(input.OrNull("reason")), input),
            "resume" => (new StaffAct.Resume(), input),
            "note" => Only(input, () => new StaffAct.Note(input.Of("text"))),
            "status" => Status(input),
            "location" => (new StaffAct.CorrectLocation(input.OrNull("city"), input.OrNull("country")), input),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form.Name, "An act that no form makes."),
        };
    }

    private static (StaffAct?, ActInput) Only(ActInput input, Func<StaffAct> make) => (input.Problems.IsEmpty ? make() : null, input);

    private static (StaffAct?, ActInput) Amount(ActInput input)
    {
        var text = input.Of("amount").Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0)
            return (new StaffAct.SendDeposit(null), input);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and <= MajorMax
            ? (new StaffAct.SendDeposit((long)decimal.Round(amount * 100)), input)
            : (null, input.With("amount", "Write the amount as 150 or 150.50."));
    }

    private static (StaffAct?, ActInput) Dated(ActInput input, Func<LocalDateTime?, int?, StaffAct?> make)
    {
        LocalDateTime? start = null;
        if (input.OrNull("start") is { } typed)
        {
            if (FromPicker.Parse(typed) is { Success: true } parsed)
                start = parsed.Value;
            else
                input = input.With("start", "Write the date and time as 2026-03-20T11:00, or choose it from the calendar.");
        }
        int? minutes = null;
        if (input.OrNull("minutes") is { } length)
        {
            if (int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 0 and <= MinutesMax)
                minutes = read;
            else
                input = input.With("minutes", "Write the length as whole minutes, 1 to 1440.");
        }
        return (input.Problems.IsEmpty ? make(start, minutes) : null, input);
    }

    private static (StaffAct?, ActInput) Status(ActInput input)
    {
        if (LeadStatusNames.Parse(input.Of("to")) is { } to)
            return input.Problems.IsEmpty ? (new StaffAct.CorrectStatus(to, input.Of("reason")), input) : (null, input);
        return (null, input.With("to", "Choose the status it really has."));
    }
}
