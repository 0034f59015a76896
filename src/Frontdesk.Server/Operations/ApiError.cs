using Frontdesk.Conversations;
using Frontdesk.Leads;

namespace Frontdesk.Server.Operations;

/// <summary>How the API says no: a stable word, and a sentence with the mend.</summary>
internal static class ApiError
{
    public static IResult NotFound(string what) =>
        ApiJson.Answer(new { Error = "not_found", Message = $"There is no {what}." }, StatusCodes.Status404NotFound);

    public static IResult BadField(string field, string message) =>
        ApiJson.Answer(new { Error = "bad_field", Field = field, Message = message }, StatusCodes.Status400BadRequest);

    public static IResult BadJson(string message) =>
        ApiJson.Answer(new { Error = "bad_json", Message = message }, StatusCodes.Status400BadRequest);

    public static IResult TooLarge(int bytesMax) =>
        ApiJson.Answer(
            new { Error = "too_large", Message = $"Send at most {bytesMax / 1024} KiB." }, StatusCodes.Status413PayloadTooLarge);

    public static IResult Of(Refusal refusal) => refusal switch
    {
        Refusal.InvalidTransition r => ApiJson.Answer(
            new { Error = "invalid_transition", r.Message, Status = r.Status.Name(), Allowed = r.Allowed },
            StatusCodes.Status400BadRequest),
        Refusal.BadField r => BadField(r.Field, r.Message),
        Refusal.TimeTaken r => ApiJson.Answer(new { Error = "time_taken", r.Message }, StatusCodes.Status409Conflict),
        Refusal.MayNotWrite r => ApiJson.Answer(new { Error = "may_not_write", r.Message }, StatusCodes.Status409Conflict),
        _ => throw new System.Diagnostics.UnreachableException($"A refusal without an answer: {refusal.GetType().Name}."),
    };
}
