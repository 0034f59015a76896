using System.CommandLine;
using System.Globalization;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Replaying;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary>
/// <c>frontdesk replay [FILE] --url U --rate R</c>: posts recorded deliveries, or made ones, correctly signed and at a fixed rate. Exit 1 when one was
/// refused or not answered.
/// </summary>
internal static class ReplayCommand
{
    /// <summary>An answer that takes longer counts as none: vendors give up at ten seconds.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private const double RateMax = 1_000_000;
    private const int PeopleMax = 100_000;
    private const int RunsMax = 1_000;
    private const int RecordedMax = 1_000_000;

    public static Command Create(Func<Instant> now, Func<IReadOnlyDictionary<string, string>> environment)
    {
        var file = new Argument<string?>("file") { Description = "Bodies as they were posted, one JSON object a line.", Arity = ArgumentArity.ZeroOrOne };
        var url = new Option<string>("--url") { Description = "The desk, such as http://localhost:8080.", Required = true };
        var rate = new Option<double>("--rate") { Description = "Deliveries a second.", Required = true };
        var make = new Option<int>("--make") { Description = "Makes so many deliveries of new enquiries instead of reading a file." };
        var people = new Option<int>("--people") { Description = "How many people write them.", DefaultValueFactory = _ => 1_000 };
        Check(rate, given => double.TryParse(given, CultureInfo.InvariantCulture, out var each) && each is > 0 and <= RateMax, $"--rate must be more than 0 and at most {RateMax}.");
        Check(people, given => int.TryParse(given, CultureInfo.InvariantCulture, out var many) && many is > 0 and <= PeopleMax, $"--people must be 1 to {PeopleMax}.");
        Check(make, given => int.TryParse(given, CultureInfo.InvariantCulture, out var many) && many is > 0 and <= RecordedMax, $"--make must be 1 to {RecordedMax}.");
        Check(url, given => Uri.TryCreate(given, UriKind.Absolute, out var desk) && desk.Scheme is "http" or "https", "--url must be such as http://localhost:8080.");
        var command = new Command("replay", "Sends recorded or made deliveries, correctly signed, at a fixed rate.") { file, url, rate, make, people };
        command.SetAction(async (parsed, ct) =>
        {
            var (settings, problems) = Settings.Read(environment());
            if (settings is null)
                return Fail(string.Join(' ', problems));
            settings = await KeptSecrets.FillAsync(settings, ct);
            IReadOnlyList<Delivery> deliveries;
            if (parsed.GetValue(file) is { } name)
            {
                if (!File.Exists(name))
                    return Fail($"{name} is not there.");
                var (read, problem) = Recorded(name);
                if (problem is not null)
                    return Fail(problem);
                deliveries = read;
            }
            else if (parsed.GetValue(make) is > 0 and var count)
            {
                var wire = new WhatsAppWire(settings.WhatsApp.PhoneNumberId ?? "0", "0");
                var run = (int)(now().ToUnixTimeSeconds() % RunsMax);
                deliveries = [.. new MadeDeliveries(wire, run).Make(count, parsed.GetValue(people), now)];
            }
            else
            {
                return Fail("Give a file of deliveries, or --make N.");
            }

            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { Timeout = AnswerWithin };
            using var loop = new OpenLoop(http, new Uri(parsed.GetValue(url)!), settings, parsed.GetValue(rate), now);
            var outcome = await loop.RunAsync(deliveries, Console.Error.WriteLine, ct);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Sent} sent in {outcome.Took.TotalSeconds:0.0} s: {outcome.Accepted} accepted, {outcome.Refused} refused, {outcome.Unanswered} not answered"));
            Console.WriteLine($"from the planned moment to the answer: {outcome.Latencies}");
            if (outcome.Held > 0)
                Console.WriteLine($"{outcome.Held} went later than planned: {OpenLoop.UnansweredMax} were without an answer");
            return outcome.Accepted == outcome.Sent ? ExitCode.Fine : ExitCode.CheckFailed;
        });
        return command;
    }

    private static (IReadOnlyList<Delivery> Deliveries, string? Problem) Recorded(string name)
    {
        var deliveries = new List<Delivery>();
        var number = 0;
        foreach (var line in File.ReadLines(name))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Delivery.Of(line) is not { } delivery)
                return ([], $"{name}:{number}: this is no delivery: write the body as WhatsApp or Stripe posted it, in one line.");
            if (deliveries.Count == RecordedMax)
                return ([], $"{name} has more than {RecordedMax} deliveries: split it.");
            deliveries.Add(delivery);
        }

        return (deliveries, null);
    }

    private static void Check(Option option, Func<string, bool> holds, string problem) => option.Validators.Add(given =>
    {
        if (given.Tokens is [var token] && !holds(token.Value))
            given.AddError(problem);
    });

    private static int Fail(string problem)
    {
        Console.Error.WriteLine($"frontdesk: {problem}");
        return ExitCode.WrongUsage;
    }
}
