using System.Collections.Immutable;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.BackOffice.Inbox;
using Frontdesk.Server.BackOffice.Look;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Operations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Frontdesk.Server.BackOffice;

/// <summary>Makes what stands around a page: who is signed in, what is switched on, how many wait.</summary>
internal sealed class Frames(Studio studio, Settings settings, StudioClock clock, IAntiforgery antiforgery)
{
    public async Task<Frame> MakeAsync(HttpContext http, NpgsqlConnection db, CancellationToken ct)
    {
        var switches = await SwitchBoard.ReadAsync(db, settings.Switches, ct);
        var yours = await ThreadRows.CountYoursAsync(db, ct);
        return new Frame(http.Staff(), studio.Name, Times(), Banners(switches), yours, TokenFor(http));
    }

    public StudioTimes Times() => new(studio.Zone, clock.Now);

    public FormToken TokenFor(HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken ?? throw new InvalidOperationException("No form token was made."));
    }

    private ImmutableArray<Banner> Banners(Switches switches)
    {
        var banners = ImmutableArray.CreateBuilder<Banner>();
        if (switches.Panic)
            banners.Add(new Banner("panic", "warn", "Panic: the bot is silent; only your own words go out."));
        if (switches.DryRun)
            banners.Add(new Banner("g-yours", "pause", "Dry run: nothing leaves the house; what would have gone is shown."));
        if (switches.Pilot)
            banners.Add(new Banner("g-bot", "dots", $"Pilot: only {switches.PilotNumbers.Count} numbers are answered."));
        if (settings.Demo)
            banners.Add(new Banner("rehearsal", "dots", "Rehearsal: WhatsApp and Stripe are stand-ins; no real person or money is involved."));
        return banners.ToImmutable();
    }
}
