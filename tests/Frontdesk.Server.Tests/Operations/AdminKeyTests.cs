namespace Frontdesk.Server.Tests.Operations;

public sealed class AdminKeyTests(TestDatabase databases)
{
    [Fact]
    public async Task No_key_is_401_a_wrong_one_403_and_the_right_one_goes_on()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        Assert.Equal((401, "key_missing"), Short(await desk.GetAsync("/admin/leads", key: null)));
        Assert.Equal((403, "key_wrong"), Short(await desk.GetAsync("/admin/leads", key: "wrong")));
        Assert.Equal(200, (await desk.GetAsync("/admin/leads")).Code);
    }

    [Fact]
    public async Task What_does_not_exist_behind_the_key_is_not_told_without_it()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        Assert.Equal(401, (await desk.GetAsync("/admin/nothing", key: null)).Code);
        Assert.Equal((404, "not_found"), Short(await desk.GetAsync("/admin/nothing")));
    }

    [Fact]
    public async Task Without_a_key_admin_is_open_in_dev_for_this_machine_only()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, ("ADMIN_API_KEY", ""));

        Assert.Equal(200, (await desk.GetAsync("/admin/leads", key: null)).Code);
        // A proxy on this machine brings strangers; a stranger's page in a browser here is none of ours.
        Assert.Equal(403, await With(desk, ("X-Forwarded-For", "203.0.113.9")));
        Assert.Equal(403, await With(desk, ("Host", "evil.example")));
        Assert.Equal(403, await With(desk, ("Origin", "https://evil.example")));
        Assert.Equal(200, await With(desk, ("Origin", "http://localhost:8080")));
    }

    [Fact]
    public async Task Without_a_key_admin_is_closed_outside_dev()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, ("ADMIN_API_KEY", ""), ("APP_ENV", "staging"));

        Assert.Equal((403, "admin_closed"), Short(await desk.GetAsync("/admin/leads", key: null)));
    }

    private static async Task<int> With(AdminUnderTest desk, (string, string) header) =>
        (await desk.SendAsync(HttpMethod.Get, "/admin/leads", null, null, header)).Code;

    private static (int, string?) Short(Answered answered) => (answered.Code, answered.Error);
}
