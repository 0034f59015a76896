using System.CommandLine;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk smoke whatsapp --to N [--template NAME]</c>: one test message; exit 1 when it did not go.</summary>
internal static class SmokeCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The number, with its country code.", Required = true };
        to.Validators.Add(given =>
        {
            if (given.Tokens is not [var token] || SettingsReader.Digits(token.Value) is null)
                given.AddError("--to must be a number with its country code, such as +447700900123.");
        });
        var template = new Option<string?>("--template") { Description = "The template that goes when the 24-hour window is closed." };
        var whatsApp = new Command("whatsapp", "Sends one test message; honours dry run.") { to, template };
        whatsApp.SetAction((parsed, ct) => WithDesk.RunAsync(
            async desk => Print(await desk.GetRequiredService<SmokeTest>().SendAsync(
                SettingsReader.Digits(parsed.GetValue(to)!)!, parsed.GetValue(template), ct)),
            ct));
        return new Command("smoke", "Sends one test message.") { whatsApp };
    }

    internal static int Print(SmokeResult result)
    {
        if (!result.IsFine)
        {
            Console.Error.WriteLine($"frontdesk: the test message did not go: status: {result.Status}");
            return ExitCode.CheckFailed;
        }
        Console.WriteLine($"✅ Result: status: {result.Status}{(result.VendorId is { } id ? $", message_id: {id}" : "")}");
        return ExitCode.Fine;
    }
}
