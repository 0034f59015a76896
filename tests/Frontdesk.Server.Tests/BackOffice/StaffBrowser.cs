using System.Net;
using System.Text.RegularExpressions;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Merchants;
using Xunit;

namespace Frontdesk.Server.Tests.BackOffice;

/// <summary>A browser without script: keeps cookies, sends the form token that the page holds.</summary>
internal sealed partial class StaffBrowser(Uri address) : IDisposable
{
    public const string Email = "jonah@example.com";
    public const string Word = "a long enough password";

    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    public HttpClient Client => client ??= new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public Cookie? Session => cookies.GetCookies(new Uri(address, "/back-office")).FirstOrDefault(cookie => cookie.Name == Sessions.Cookie);

    public static async Task<StaffBrowser> AtAsync(DeskUnderTest desk, bool withUser = true)
    {
        if (withUser)
            Assert.True(await desk.Get<Users>().AddAsync(DefaultMerchant.Id, Email, "Jonah", "artist", Word, desk.Now, TestContext.Current.CancellationToken));
        return new StaffBrowser(desk.Http.BaseAddress!);
    }

    public async Task<(HttpStatusCode Status, string Page)> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Fills in the form of <paramref name="page"/> and sends it to <paramref name="path"/>.</summary>
    public async Task<(HttpStatusCode Status, string Page)> SendAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var (_, html) = await GetAsync(page);
        return await PostAsync(path, [("form_token", FormToken().Match(html).Groups[1].Value), .. fields]);
    }

    public async Task<(HttpStatusCode Status, string Page)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Client.PostAsync(path, body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<(HttpStatusCode Status, string Page)> SignInAsync(string email = Email, string password = Word) =>
        SendAsync("/back-office/sign-in", "/back-office/sign-in", ("email", email), ("password", password));

    public static string WithoutTokens(string page) => FormToken().Replace(page, "");

    public void Dispose() => client?.Dispose();

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
