using System.Net;
using System.Security.Cryptography;
using Frontdesk.Server.BackOffice.SignIn;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Frontdesk.Server.Tests.BackOffice;

public sealed class SignInTests(TestDatabase databases)
{
    [Fact]
    public async Task Somebody_with_an_account_signs_in_and_out()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var jonah = await StaffBrowser.AtAsync(desk);
        Assert.Equal(HttpStatusCode.Redirect, (await jonah.GetAsync("/back-office")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await jonah.SignInAsync("  Jonah@Example.com ")).Status);
        Assert.Equal(HttpStatusCode.OK, (await jonah.GetAsync("/back-office")).Status);

        var session = jonah.Session!;
        Assert.True(session.HttpOnly);
        Assert.Equal(SHA256.HashData(WebEncoders.Base64UrlDecode(session.Value)), await desk.OneAsync<byte[]>("select hash from user_sessions"));

        Assert.Equal(HttpStatusCode.Redirect, (await jonah.SendAsync("/back-office/you", "/back-office/sign-out")).Status);
        Assert.Empty(await desk.RowsAsync<byte[]>("select hash from user_sessions"));
        Assert.Equal(HttpStatusCode.Redirect, (await jonah.GetAsync("/back-office")).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_are_answered_alike()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var stranger = await StaffBrowser.AtAsync(desk);
        var (wrong, wrongPage) = await stranger.SignInAsync(password: "not the password");
        var (unknown, unknownPage) = await stranger.SignInAsync("nobody@example.com", "not the password");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong);
        Assert.Equal(wrong, unknown);
        Assert.Equal(
            StaffBrowser.WithoutTokens(wrongPage), StaffBrowser.WithoutTokens(unknownPage).Replace("nobody@example.com", StaffBrowser.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failures_make_an_account_wait_longer_each_time_even_with_the_right_password()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var guesser = await StaffBrowser.AtAsync(desk);
        for (var wait = 1; wait <= 4; wait *= 2)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignInAsync(password: "a guess")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignInAsync()).Status);
            desk.Time.Advance(TimeSpan.FromSeconds(wait));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.SignInAsync()).Status);
        Assert.Equal(0, await desk.OneAsync<int>("select failures from users"));
    }

    [Fact]
    public async Task An_address_that_fails_too_often_waits_whatever_account_it_tries()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var guesser = await StaffBrowser.AtAsync(desk);
        for (var tried = 0; tried < AddressTries.FailuresMax; tried++)
            await desk.Get<AddressTries>().CountFailureAsync(IPAddress.Loopback, desk.Now, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SignInAsync()).Status);
        desk.Time.Advance(AddressTries.Window.ToTimeSpan());
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.SignInAsync()).Status);
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_made_does_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var jonah = await StaffBrowser.AtAsync(desk);
        await jonah.SignInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await jonah.PostAsync("/back-office/operations/switches/panic", ("on", "yes"))).Status);
        Assert.Empty(await desk.RowsAsync<string>("select name from switches"));
        Assert.Equal(
            HttpStatusCode.Redirect, (await jonah.SendAsync("/back-office/operations", "/back-office/operations/switches/panic", ("on", "yes"))).Status);
        Assert.Equal("Jonah", await desk.OneAsync<string>("select changed_by from switches where name = 'panic'"));
    }

    [Theory]
    [InlineData("dev", HttpStatusCode.OK)]
    [InlineData("staging", HttpStatusCode.Forbidden)]
    public async Task Without_users_the_pages_open_on_a_developers_own_machine_only(string environment, HttpStatusCode status)
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases, ("APP_ENV", environment));
        using var visitor = await StaffBrowser.AtAsync(desk, withUser: false);
        var (answered, page) = await visitor.GetAsync("/back-office");
        Assert.Equal(status, answered);
        Assert.Equal(status == HttpStatusCode.Forbidden, page.Contains("users add", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_ends_by_itself()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var jonah = await StaffBrowser.AtAsync(desk);
        await jonah.SignInAsync();
        desk.Time.Advance(Sessions.Lasts.ToTimeSpan());
        Assert.Equal(HttpStatusCode.Redirect, (await jonah.GetAsync("/back-office")).Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/back-office")]
    [InlineData("/back-office/../admin")]
    public async Task After_signing_in_one_stays_in_the_back_office(string next)
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        using var jonah = await StaffBrowser.AtAsync(desk);
        var (_, page) = await jonah.GetAsync($"/back-office/sign-in?next={Uri.EscapeDataString(next)}");
        Assert.DoesNotContain("evil", page, StringComparison.Ordinal);
        Assert.Contains("name=\"next\" value=\"/back-office\"", page, StringComparison.Ordinal);
    }
}
