using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Merchants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Demo;

/// <summary>The page at <c>/demo</c> and what is pressed on it. Without script each press is a form that comes back to the page.</summary>
internal static class DemoEndpoints
{
    private const int LongestText = 4096;

    public static void MapDemo(this WebApplication app)
    {
        app.MapGet("/", () => Results.Redirect("/demo"));
        var pages = app.MapGroup("/demo").AddEndpointFilter<DemoHeaders>();
        pages.MapGet("", ShowAsync);
        pages.MapGet("/parts", PartsAsync);
        pages.MapGet("/newcomer", NewcomerAsync);
        pages.MapPost("/say", SayAsync);
        pages.MapPost("/press", PressAsync);
        pages.MapPost("/send", SendAsync);
        pages.MapPost("/clock", ClockAsync);
        pages.MapDemoStream();
        pages.MapDemoMedia();
        pages.MapDemoCheckout();
    }

    private static async Task<IResult> ShowAsync(DemoRead read, string? client, string? tab, CancellationToken ct) =>
        await read.ReadAsync(client, ct) is { } view
            ? new RazorComponentResult<DemoPage>(new { View = view, Tab = tab is "artist" or "strip" ? tab : "client" })
            : Results.Redirect("/demo");

    private static async Task<IResult> PartsAsync(DemoRead read, string? client, CancellationToken ct) =>
        await read.ReadAsync(client, ct) is { } view ? new RazorComponentResult<DemoParts>(new { View = view }) : Results.NotFound();

    private static async Task<IResult> NewcomerAsync(DemoRead read, CancellationToken ct) =>
        Results.Redirect(await read.NewcomerAsync(ct) is { } newcomer ? $"/demo?client={newcomer.Number}" : "/demo");

    private static Task<IResult> SayAsync(HttpRequest request, Stage stage, DemoRead read, Settings settings, Studio studio, CancellationToken ct) =>
        DoAsync(request, read, settings, studio, async (form, who) =>
        {
            var text = form["text"].ToString().Trim();
            if (text.Length is 0 or > LongestText)
                return false;
            // A chip that says what a button offers is a press of that button, as it would be for a thumb.
            if (stage.NewestOffer(who.Number, text) is { } choice)
                return await stage.PressAsync(who, choice.Id, ct);
            await stage.WriteAsync(who, text, ct);
            return true;
        }, ct);

    private static Task<IResult> PressAsync(HttpRequest request, Stage stage, DemoRead read, Settings settings, Studio studio, CancellationToken ct) =>
        DoAsync(request, read, settings, studio, (form, who) => stage.PressAsync(who, form["choice"].ToString(), ct), ct);

    private static Task<IResult> SendAsync(HttpRequest request, Stage stage, DemoRead read, Settings settings, Studio studio, CancellationToken ct) =>
        DoAsync(request, read, settings, studio, async (form, who) =>
        {
            var what = form["what"].ToString();
            switch (what)
            {
                case "voice":
                    await stage.SendVoiceAsync(who, ct);
                    return true;
                case "pin":
                    await stage.SendPinAsync(who, ct);
                    return true;
                case "sticker":
                    await stage.SendStickerAsync(who, ct);
                    return true;
                default:
                    if (Attachment.Picture(what) is not { } picture)
                        return false;
                    await stage.SendPictureAsync(who, picture, null, ct);
                    return true;
            }
        }, ct);

    private static Task<IResult> ClockAsync(HttpRequest request, Stage stage, DemoRead read, Settings settings, Studio studio, CancellationToken ct) =>
        DoAsync(request, read, settings, studio, async (form, who) =>
        {
            if (await JumpAsync(form["by"], who, stage, read, ct) is not { } by)
                return false;
            await stage.AdvanceAsync(by, ct);
            return true;
        }, ct);

    private static async Task<Duration?> JumpAsync(StringValues by, RehearsedPerson who, Stage stage, DemoRead read, CancellationToken ct)
    {
        if (by == "deposit")
            return (await read.ReadAsync(who.Number, ct))?.DepositEnds - stage.Now + Duration.FromSeconds(1);
        var parsed = PeriodPattern.NormalizingIso.Parse(by.ToString());
        return parsed.Success && parsed.Value is { Years: 0, Months: 0 } && parsed.Value.ToDuration() > Duration.Zero ? parsed.Value.ToDuration() : null;
    }

    private static async Task<IResult> DoAsync(
        HttpRequest request, DemoRead read, Settings settings, Studio studio, Func<IFormCollection, RehearsedPerson, Task<bool>> deed, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var number = form["client"].ToString();
        if (!People.IsOurs(number) || await read.ReadAsync(number, ct) is not { } before)
            return Results.BadRequest();
        var isArtist = form["who"] == "artist";
        var who = isArtist ? new RehearsedPerson(settings.ArtistNumber!, studio.Artist) : before.Client;
        if (!await deed(form, who))
            return Results.BadRequest();
        if (!request.Headers.ContainsKey("HX-Request"))
            return Results.Redirect($"/demo?client={number}&tab={(isArtist ? "artist" : "client")}");
        return await PartsAsync(read, number, ct);
    }
}
