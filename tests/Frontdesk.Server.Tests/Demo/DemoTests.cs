using System.Net;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Demo;

namespace Frontdesk.Server.Tests.Demo;

public sealed class DemoTests(TestDatabase databases)
{
    [Fact]
    public async Task A_client_comes_from_hi_to_a_booking_by_pressing_what_the_demo_shows()
    {
        await using var demo = await DemoUnderTest.OpenAsync(databases);
        Assert.Contains("Write “hi” on the left", WebUtility.HtmlDecode(await demo.PageAsync("/")));
        await demo.ApproveAsync();
        Assert.Contains("<img src=\"/demo/media/", await demo.PageAsync());

        var session = Session(demo);
        Assert.Contains("Pretend checkout", await demo.PageAsync($"/demo/checkout/{session}"));
        Assert.Contains("declined", await demo.PostAsync($"/demo/checkout/{session}", ("what", "decline")));
        Assert.Equal("AWAITING_DEPOSIT", await demo.StatusAsync());
        Assert.Contains("Paid", await PayAsync(demo, session));
        Assert.Equal("BOOKING_PENDING", await demo.StatusAsync());

        await demo.PostAsync(await demo.LinkAsync("/a/"), ("act", "mark-booked"), ("start", "2026-03-20T11:00"));
        await demo.Get<Stage>().UntilQuietAsync(TestContext.Current.CancellationToken);
        Assert.Equal("BOOKED", await demo.StatusAsync());
        Assert.Contains("Fri 20 March", await demo.PageAsync());
    }

    [Fact]
    public async Task A_deposit_that_is_not_paid_runs_out_when_the_clock_is_moved_to_its_end()
    {
        await using var demo = await DemoUnderTest.OpenAsync(databases);
        await demo.ApproveAsync();
        await demo.PostAsync("/demo/clock", ("client", DemoUnderTest.Client), ("by", "deposit"));
        Assert.Equal("DEPOSIT_EXPIRED", await demo.StatusAsync());
    }

    [Fact]
    public async Task Nobody_is_written_for_but_the_numbers_that_the_demo_hands_out()
    {
        await using var demo = await DemoUnderTest.OpenAsync(databases);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["client"] = "447911123456", ["text"] = "hi" });
        using var answer = await demo.Http.PostAsync("/demo/say", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Another_sites_page_presses_nothing()
    {
        await using var demo = await DemoUnderTest.OpenAsync(databases);
        using var press = new HttpRequestMessage(HttpMethod.Post, "/demo/say")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["client"] = DemoUnderTest.Client, ["text"] = "hi" }),
        };
        press.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await demo.Http.SendAsync(press, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("automatic assistant", await demo.PageAsync());
    }

    [Fact]
    public async Task A_desk_that_is_no_demo_has_no_demo_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var answer = await desk.Http.GetAsync("/demo", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_terminal_plays_a_script_to_a_booking()
    {
        await using var demo = await DemoUnderTest.OpenAsync(databases);
        const string script = """
            hi
            a fern
            left forearm
            8 x 12 cm
            1
            2
            2
            /picture
            £500
            London
            skip
            no
            2
            /artist approve
            /pay
            /book 2026-03-20T11:00
            /book tomorrow
            /status
            """;
        using var output = new StringWriter();
        await demo.Make<Chat>(new StringReader(script), output, true).RunAsync(TestContext.Current.CancellationToken);
        var said = output.ToString();
        Assert.Contains("Fri 20 March, 11:00", said);
        Assert.Contains("(Write the time as 2026-12-04T11:00.)", said);
        Assert.EndsWith("BOOKED", said.TrimEnd());
    }

    // Redirected to the public address, which is nobody's here: the page behind it is read by its path.
    private static async Task<string> PayAsync(DemoUnderTest demo, string session)
    {
        Assert.Equal(RehearsedPayment.Paid, await demo.Get<Stage>().PayAsync(session, TestContext.Current.CancellationToken));
        return await demo.PageAsync($"/payment/success?session={session}");
    }

    private static string Session(DemoUnderTest demo)
    {
        var vendors = demo.Get<RehearsedVendors>();
        return Enumerable.Range(1, 200).Select(number => $"cs_test_T{number:D6}")
            .Single(id => vendors.Stripe.Page(id) is { Checkout.State: CheckoutState.Open });
    }
}
