using System.Collections.Frozen;
using System.Text;
using Frontdesk.Adapters.Payments;
using Frontdesk.Merchants;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Site;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Simulation;

/// <summary>The real doors and link pages, called as a web server would call them, without one. What they work with is handed in at each call: it dies and comes back.</summary>
internal sealed class FrontOfDesk : IAsyncDisposable
{
    /// <summary>What the handlers ask for; a call brings its own.</summary>
    private static readonly Type[] HandedIn =
    [
        typeof(Settings), typeof(Database), typeof(Studio), typeof(StudioClock), typeof(Door), typeof(RejectedSignatures), typeof(LoadTurns), typeof(TurnWorker),
        typeof(Acts), typeof(Dispatcher), typeof(IPayments), typeof(PaymentPages), typeof(DepositSweep),
    ];

    private readonly WebApplication app;
    private readonly FrozenDictionary<(string Method, string Pattern), RequestDelegate> endpoints;

    private FrontOfDesk(WebApplication app)
    {
        this.app = app;
        endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (Key: (method, e.RoutePattern.RawText!), e.RequestDelegate)))
            .DistinctBy(e => e.Key)
            .ToFrozenDictionary(e => e.Key, e => e.RequestDelegate!);
    }

    public static FrontOfDesk Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        foreach (var type in HandedIn)
            builder.Services.AddTransient(type, _ => throw new InvalidOperationException($"{type.Name} was not handed in."));
        builder.Services.AddSite();
        var app = builder.Build();
        app.MapWhatsAppDoor();
        app.MapStripeDoor();
        app.MapSite();
        return new FrontOfDesk(app);
    }

    public async Task<Answer> CallAsync(IReadOnlyDictionary<Type, object> parts, string method, string pattern, Call call)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var answered = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = new Parts(parts, scope.ServiceProvider) };
        http.Request.Method = method;
        http.Request.Scheme = "https";
        http.Request.Host = new HostString("desk.example");
        http.Request.Path = pattern.Replace("{token}", call.Token, StringComparison.Ordinal);
        http.Request.Body = new MemoryStream(call.Body);
        http.Request.ContentLength = call.Body.Length;
        http.Request.ContentType = call.Form is null ? "application/json" : "application/x-www-form-urlencoded";
        foreach (var (name, value) in call.Headers)
            http.Request.Headers[name] = value;
        if (call.Token is { } token)
            http.Request.RouteValues["token"] = token;
        if (call.Form is { } form)
            http.Request.Form = new FormCollection(form.ToDictionary(f => f.Key, f => new Microsoft.Extensions.Primitives.StringValues(f.Value)));
        http.Response.Body = answered;
        await endpoints[(method, pattern)](http);
        return new Answer(http.Response.StatusCode, http.Response.Headers.Location.ToString(), Encoding.UTF8.GetString(answered.ToArray()));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed class Parts(IReadOnlyDictionary<Type, object> handedIn, IServiceProvider others) : IServiceProvider
    {
        public object? GetService(Type serviceType) => handedIn.TryGetValue(serviceType, out var part) ? part : others.GetService(serviceType);
    }
}

/// <summary>A request.</summary>
internal sealed record Call
{
    public byte[] Body { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    public string? Token { get; init; }

    public IReadOnlyDictionary<string, string>? Form { get; init; }
}

internal sealed record Answer(int Status, string Location, string Body);
