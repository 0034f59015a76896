using System.Text;
using Frontdesk.Server.Replaying;

namespace Frontdesk.Server.Tests.Replaying;

public sealed class ReplayTests(TestDatabase databases)
{
    private const double FastEnough = 10_000;

    [Fact]
    public async Task Made_deliveries_are_signed_taken_once_and_counted()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var made = new MadeDeliveries(desk.Wire, run: 7).Make(60, people: 20, () => desk.Now).ToList();

        var first = await PostAsync(desk, made);
        var again = await PostAsync(desk, made);

        Assert.Equal((60, 60, 0, 0), (first.Sent, first.Accepted, first.Refused, first.Unanswered));
        Assert.Equal(60, again.Accepted);
        Assert.Equal(60, await desk.OneAsync<long>("select count(*) from received where provider = 'whatsapp'"));
        Assert.Equal(20, await desk.OneAsync<long>("select count(distinct stream) from inbox"));
    }

    [Fact]
    public async Task What_the_desk_refuses_and_what_nobody_answers_is_told_apart()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var made = new MadeDeliveries(desk.Wire, run: 8).Make(3, people: 3, () => desk.Now).ToList();
        var settings = desk.Get<Settings>();

        var refused = await PostAsync(desk, made, settings with { WhatsApp = settings.WhatsApp with { AppSecret = "another secret than the desk's" } });
        var lost = await PostAsync(desk, made, to: new Uri("http://127.0.0.1:1"));

        Assert.Equal((0, 3, 0), (refused.Accepted, refused.Refused, refused.Unanswered));
        Assert.Equal((0, 0, 3), (lost.Accepted, lost.Refused, lost.Unanswered));
    }

    [Fact]
    public async Task A_recorded_body_goes_to_the_door_of_its_vendor_as_it_was()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var whatsApp = Encoding.UTF8.GetString(desk.Wire.Text(desk.Person("447700900123"), "wamid.recorded", desk.Now, "hi"));

        Assert.Equal("/webhooks/whatsapp", Delivery.Of(whatsApp)!.Path);
        Assert.Equal("/webhooks/stripe", Delivery.Of("""{"id":"evt_1","object":"event","type":"payment_intent.succeeded"}""")!.Path);
        Assert.Null(Delivery.Of("""{"object":"page"}"""));
        Assert.Null(Delivery.Of("[]"));
        Assert.Null(Delivery.Of("no json"));
        Assert.Equal(1, (await PostAsync(desk, [Delivery.Of(whatsApp)!])).Accepted);
    }

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    [InlineData(0.001, 1)]
    public void A_share_of_the_answers_stayed_within_its_percentile(double share, double milliseconds)
    {
        var latencies = new Latencies();
        for (var i = 100; i > 0; i--)
            latencies.Add(TimeSpan.FromMilliseconds(i));
        Assert.Equal(milliseconds, latencies.Within(share));
    }

    [Fact]
    public void Without_an_answer_there_is_no_latency() => Assert.Equal(0, new Latencies().Within(0.5));

    [Theory]
    [InlineData("replay --url http://localhost:8080 --rate 5 --make 3", null)]
    [InlineData("replay --url localhost --rate 5 --make 3", "--url must be such as http://localhost:8080.")]
    [InlineData("replay --url http://localhost:8080 --rate nine --make 3", "--rate must be more than 0")]
    [InlineData("replay --url http://localhost:8080 --rate 5 --make 0", "--make must be 1")]
    [InlineData("replay --rate 5 --make 3", "--url")]
    public void What_is_asked_for_is_checked_before_anything_is_sent(string line, string? problem)
    {
        var root = new System.CommandLine.RootCommand { Commands.ReplayCommand.Create(() => default, () => new Dictionary<string, string>()) };
        var errors = root.Parse(line).Errors;
        if (problem is null)
            Assert.Empty(errors);
        else
            Assert.Contains(errors, error => error.Message.Contains(problem, StringComparison.Ordinal));
    }

    private static async Task<OpenLoop.Outcome> PostAsync(DeskUnderTest desk, IReadOnlyList<Delivery> made, Settings? settings = null, Uri? to = null)
    {
        using var http = new HttpClient();
        using var loop = new OpenLoop(http, to ?? desk.Http.BaseAddress!, settings ?? desk.Get<Settings>(), FastEnough, () => desk.Now);
        return await loop.RunAsync(made, _ => { }, TestContext.Current.CancellationToken);
    }
}
