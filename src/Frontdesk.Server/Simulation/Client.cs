using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Merchants;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Simulation;

/// <summary>Somebody who wants a tattoo: answers, misspells, sends albums, changes their mind, goes quiet, says stop, pays early, late, twice or never.</summary>
internal sealed class Client(World world, RehearsedPerson person, Chance chance)
{
    private const int MessagesMost = 10;

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private readonly HashSet<string> pages = [];
    private int said;
    private bool isOut;

    public void Begin() => After(chance.Between(Duration.Zero, Duration.FromHours(3)), () => Write(chance.Of([.. ClientWords.Openings])));

    private void After(Duration wait, Action act) => world.Agenda.Plan(world.Time.Now + wait, $"client {Trace.Short(person.Number)}", async () =>
    {
        if (!world.PeopleAct || said >= MessagesMost)
            return;
        act();
        await PayAsync();
        Next();
    });

    private void Next()
    {
        var wait = chance.Below(20) switch
        {
            0 => chance.Between(Duration.FromHours(20), Duration.FromHours(30)),
            < 4 => chance.Between(Duration.FromHours(1), Duration.FromHours(6)),
            _ => chance.Between(Duration.FromSeconds(5), Duration.FromMinutes(40)),
        };
        world.Agenda.Plan(world.Time.Now + wait, $"client {Trace.Short(person.Number)}", async () =>
        {
            if (!world.PeopleAct || said >= MessagesMost)
                return;
            await ActAsync();
            await PayAsync();
            Next();
        });
    }

    private async Task ActAsync()
    {
        var (status, question) = await SeeAsync();
        switch (chance.Below(100))
        {
            case < 3:
                Stop();
                break;
            case < 13 when isOut:
                Start();
                break;
            case < 5:
                Send("reaction", (id, at) => world.Wire.Reaction(person, id, at, "wamid.0", "👍"));
                break;
            case < 7:
                Send("voice note", (id, at) => world.Wire.Voice(person, id, at, world.WhatsApp.Upload("OggS fake"u8.ToArray(), "audio/ogg")));
                break;
            case < 8:
                Send("unsupported", (id, at) => world.Wire.Unsupported(person, id, at));
                break;
            case < 12:
                Write(chance.Of([.. ClientWords.Asides]));
                break;
            case < 14:
                Write(chance.Of([.. ClientWords.Cancels]));
                break;
            default:
                Answer(status, question);
                break;
        }
        if (chance.OneIn(12))
            Write(chance.Of([.. ClientWords.Asides]));
    }

    private void Answer(string? status, string? question)
    {
        if (question == QuestionKeys.ReferenceImages && chance.Percent(50))
            Album(chance.Of(2, 3, 10));
        else if (question is not null && ClientWords.Answers.TryGetValue(question, out var answers))
            Write(chance.Of([.. answers]));
        else if (status is null or "REJECTED" or "CANCELLED" or "REFUNDED" or "COMPLETED")
            Write(chance.Of("hi", "yes", "a new one please"));
        else if (status is "TOUR_CONVERSION_OFFERED" or "DEPOSIT_EXPIRED" or "NEEDS_FOLLOW_UP" || chance.OneIn(4))
            Write(chance.Of("yes", "no", "yes please send the link", "maybe"));
    }

    private void Album(int pictures)
    {
        var ids = Enumerable.Range(0, pictures).Select(_ => world.Ids.Next("wamid.C")).ToList();
        var media = world.WhatsApp.Upload(Png, "image/png");
        foreach (var id in ids)
            world.Watch.Known.Albums[id] = ids[0];
        Heard();
        world.Post.Send(new Delivery(Vendor.WhatsApp, world.Wire.Album(person, world.Time.Now, ids.Select(id => (id, media))), $"album of {pictures} from {Trace.Short(person.Number)}")
        {
            Number = person.Number,
            MessageIds = [.. ids],
        });
    }

    private void Stop()
    {
        isOut = true;
        world.Watch.Known.Stops.Add(Write(chance.Of([.. ClientWords.Stops])));
    }

    private void Start()
    {
        isOut = false;
        world.Watch.Known.Starts.Add(Write(chance.Of([.. ClientWords.Starts])));
    }

    private string Write(string text) => Send($"\"{text}\"", (id, at) => world.Wire.Text(person, id, at, text));

    private string Send(string what, Func<string, Instant, byte[]> body)
    {
        var id = world.Ids.Next("wamid.C");
        Heard();
        world.Post.Send(new Delivery(Vendor.WhatsApp, body(id, world.Time.Now), $"{what} from {Trace.Short(person.Number)}")
        {
            Number = person.Number,
            MessageIds = [id],
        });
        return id;
    }

    private void Heard()
    {
        said++;
        world.WhatsApp.Heard(person.Number, world.Time.Now);
        world.Watch.Known.Wrote[person.Number] = world.Time.Now;
    }

    // By the link that stands on the phone, or on a page that was left open before.
    private async Task PayAsync()
    {
        if (!world.Desk.IsUp)
            return;
        if (PayLink() is { } token && chance.Percent(40))
        {
            var answer = await world.Desk.CallAsync("GET", "/pay/{token}", new Call { Token = token });
            world.Trace.Add($"pay    {Trace.Short(person.Number)} opens the link: {answer.Status}");
            if (answer.Status == StatusCodes.Status303SeeOther)
                pages.Add(answer.Location.Split('/')[^1]);
        }
        foreach (var page in pages.Where(_ => chance.Percent(45)).ToList())
            Pay(page);
    }

    private void Pay(string page)
    {
        var slowly = chance.Percent(15);
        var paid = world.Stripe.Pay(page, slowly);
        world.Trace.Add($"pay    {Trace.Short(person.Number)}: {paid}");
        if (paid == RehearsedPayment.Paid)
            Charged(page);
        else if (paid == RehearsedPayment.Promised)
            world.Agenda.Plan(world.Time.Now + chance.Between(Duration.FromMinutes(1), Duration.FromHours(30)), "slow money arrives", () => ArriveAsync(page));
        world.Post.Collect();
    }

    private Task ArriveAsync(string page)
    {
        if (world.Stripe.Arrive(page))
            Charged(page);
        world.Post.Collect();
        return Task.CompletedTask;
    }

    private void Charged(string page)
    {
        var checkout = world.Stripe.Page(page)!.Checkout;
        world.Watch.Known.Charges.Add(checkout.PaymentIntent!, new Charge(checkout.LeadReference!, checkout.Amount!.Value));
    }

    private string? PayLink() => Links.Last(world.WhatsApp.SentTo(person.Number), "/pay/");

    private async Task<(string? Status, string? Question)> SeeAsync()
    {
        await using var command = new NpgsqlCommand("select status, current_question from leads where wa_from = $1 order by id desc limit 1", world.Watch.Connection)
        {
            Parameters = { new NpgsqlParameter { Value = person.Number } },
        };
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync()
            ? (rows.GetString(0), rows.GetString(0) is "QUALIFYING" or "NEW" && !rows.IsDBNull(1) ? rows.GetString(1) : null)
            : (null, null);
    }
}
