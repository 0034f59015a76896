using Dapper;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Demo;

/// <summary>The demo as plain lines: what is typed is the client's, what begins with a slash is somebody else's.</summary>
/// <param name="echoes">The lines are a script's: they are printed too, so that the whole can be read afterwards.</param>
internal sealed class Chat(
    Stage stage, Database database, Settings settings, Studio studio, Acts acts, TextReader input, TextWriter output, bool echoes)
{
    private const string Help = """
        Write as the client; a number chooses an answer. Other things that happen:
          /artist approve | ask WORDS | decline [REASON]   the artist decides
          /artist WORDS                                    the artist writes to the desk
          /picture [CAPTION]                               the client sends a picture
          /pay                                             the client pays the deposit (pretend)
          /book 2026-12-04T11:00                           the artist sets the date
          /clock +25h                                      time passes (m, h or d)
          /status                                          where the enquiry stands
          /quit
        """;

    private readonly RehearsedPerson client = new(People.Seeded(99), "Sam Lee");
    private readonly Dictionary<string, int> shown = [];

    private RehearsedPerson Artist => new(settings.ArtistNumber!, studio.Artist);

    public async Task RunAsync(CancellationToken ct)
    {
        await output.WriteLineAsync($"You are {client.Name}, writing to {studio.Name}. /help lists what else can happen. Begin with: hi");
        // The artist's own 24 hours begin with a word of his.
        await stage.WriteAsync(Artist, "hi", ct);
        shown[Artist.Number] = stage.Vendors.WhatsApp.SentTo(Artist.Number).Count;
        while (await input.ReadLineAsync(ct) is { } line)
        {
            var words = line.Trim();
            if (words is "/quit")
                return;
            if (words.Length == 0)
                continue;
            if (echoes)
                await output.WriteLineAsync($"> {words}");
            if (await DoAsync(words, ct) is { } wrong)
                await output.WriteLineAsync($"  ({wrong})");
            await ShowAsync();
        }
    }

    /// <returns>What is wrong with the line; null when it was done.</returns>
    private async Task<string?> DoAsync(string line, CancellationToken ct)
    {
        if (line[0] != '/')
            return await SayAsync(line, ct);
        var (verb, rest) = line.Split(' ', 2) is [var first, var more] ? (first, more.Trim()) : (line, "");
        switch (verb)
        {
            case "/help":
                await output.WriteLineAsync(Help);
                return null;
            case "/artist":
                return await ArtistAsync(rest, ct);
            case "/picture":
                await stage.SendPictureAsync(client, InkDrawing.Fern(), rest.Length > 0 ? rest : null, ct);
                return null;
            case "/pay":
                return await PayAsync(ct);
            case "/book":
                return LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(rest) is { Success: true, Value: var start }
                    ? await ActAsync(new StaffAct.MarkBooked(start, null), ct)
                    : "Write the time as 2026-12-04T11:00.";
            case "/clock":
                return await ClockAsync(rest, ct);
            case "/status":
                await output.WriteLineAsync($"  {await StatusAsync(ct) ?? "No enquiry yet."}");
                return null;
            default:
                return "/help lists what can be done.";
        }
    }

    private async Task<string?> SayAsync(string text, CancellationToken ct)
    {
        var choices = stage.Vendors.WhatsApp.SentTo(client.Number).LastOrDefault()?.Message.Body is OutboundBody.WithChoices with ? with.Choices : [];
        var chosen = int.TryParse(text, out var number) && number >= 1 && number <= choices.Length
            ? choices[number - 1]
            : choices.FirstOrDefault(choice => string.Equals(choice.Title, text, StringComparison.OrdinalIgnoreCase));
        if (chosen is not null)
            await stage.PressAsync(client, chosen.Id, ct);
        else
            await stage.WriteAsync(client, text, ct);
        return null;
    }

    private async Task<string?> ArtistAsync(string rest, CancellationToken ct)
    {
        var (verb, more) = rest.Split(' ', 2) is [var first, var words] ? (first, words.Trim()) : (rest, "");
        switch (verb)
        {
            case "":
                return "Say what the artist does: /artist approve";
            case "approve":
                return await ActAsync(new StaffAct.Approve(), ct);
            case "decline":
                return await ActAsync(new StaffAct.Decline(more.Length > 0 ? more : null), ct);
            case "ask" when more.Length > 0:
                return await ActAsync(new StaffAct.Ask(more), ct);
            default:
                await stage.WriteAsync(Artist, rest, ct);
                return null;
        }
    }

    private async Task<string?> ActAsync(StaffAct act, CancellationToken ct)
    {
        if (await OneAsync<long?>("select max(id) from leads where wa_from = @number", ct) is not { } lead)
            return "There is no enquiry yet; write hi first.";
        var outcome = await acts.DoAsync(new LeadId(lead), act, studio.Artist, Via.Page, ct: ct);
        await stage.UntilQuietAsync(ct);
        return outcome switch
        {
            ActOutcome.Done => null,
            ActOutcome.Refused { Refusal: var refusal } => refusal.Message,
            _ => "That could not be done now.",
        };
    }

    private async Task<string?> PayAsync(CancellationToken ct)
    {
        const string sql = "select d.session_id from deposits d join leads l on l.id = d.lead_id where l.wa_from = @number and d.state = 'owed'";
        if (await OneAsync<string?>(sql, ct) is not { } session)
            return "Nothing is owed.";
        return await stage.PayAsync(session, ct) switch
        {
            RehearsedPayment.Paid or RehearsedPayment.Promised => null,
            RehearsedPayment.PaidBefore => "It is paid already.",
            _ => "The payment page has ended; ask for a fresh link.",
        };
    }

    private async Task<string?> ClockAsync(string jump, CancellationToken ct)
    {
        if (jump.Length < 2 || !int.TryParse(jump.AsSpan()[..^1], out var count) || count < 1)
            return "Write for example /clock +25h";
        Duration? by = jump[^1] switch
        {
            'm' => Duration.FromMinutes(count),
            'h' => Duration.FromHours(count),
            'd' => Duration.FromDays(count),
            _ => null,
        };
        if (by is not { } known)
            return "Write for example /clock +25h";
        await stage.AdvanceAsync(known, ct);
        await output.WriteLineAsync($"  It is {TimeWords.Moment(stage.Now, studio.Zone)}.");
        return null;
    }

    private async Task ShowAsync()
    {
        await ShowAsync(client.Number, studio.Name);
        await ShowAsync(Artist.Number, $"to {studio.Artist}");
    }

    private async Task ShowAsync(string number, string from)
    {
        var all = stage.Vendors.WhatsApp.SentTo(number);
        foreach (var sent in all.Skip(shown.GetValueOrDefault(number)))
        {
            var (text, choices) = sent.Message.Body switch
            {
                OutboundBody.Words words => (words.Text, []),
                OutboundBody.WithChoices with => (with.Text, with.Choices),
                OutboundBody.FromTemplate { Template: var template } => ($"[template {template.Name}: {string.Join(", ", template.Parameters)}]", []),
                _ => throw new InvalidOperationException("A body without words."),
            };
            await output.WriteLineAsync($"{from}: {string.Join($"{Environment.NewLine}    ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries))}");
            for (var choice = 0; choice < choices.Length; choice++)
                await output.WriteLineAsync($"    {choice + 1}) {choices[choice].Title}");
        }
        shown[number] = all.Count;
    }

    private Task<string?> StatusAsync(CancellationToken ct) => OneAsync<string?>("select status from leads where wa_from = @number order by id desc limit 1", ct);

    private async Task<T?> OneAsync<T>(string sql, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        return await work.Connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, new { number = client.Number }, cancellationToken: ct));
    }
}
