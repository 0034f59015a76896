using System.CommandLine;
using System.Text.Json.Nodes;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Reading;
using Frontdesk.Server.Reading.Evaluation;
using Frontdesk.Server.Reading.Teaching;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary>
/// <c>frontdesk read [--ask KIND]</c>: JSON lines in, what the reader understands out, line by line. With <c>--evaluate FILE…</c> it reads the cases of
/// those files and prints how many it understood as expected; without FILE, the cases that the studio made itself.
/// </summary>
internal static class ReadCommand
{
    private const int WorstRows = 20;

    public static Command Create(Func<Instant> now)
    {
        var ask = new Option<string?>("--ask") { Description = $"What is asked in lines that do not say so: {Asks.AllNames}." };
        ask.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && Asks.Named(token.Value) is null)
                given.AddError($"--ask must be one of {Asks.AllNames}.");
        });
        var evaluate = new Option<string[]>("--evaluate")
        {
            Description = "Files of cases to be scored instead; without a file, the studio's own.",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.ZeroOrMore,
        };
        var worst = new Option<int>("--worst") { Description = "How many misses are shown for each file.", DefaultValueFactory = _ => WorstRows };
        var command = new Command("read", "Reads what clients write: JSON lines in, JSON lines out.") { ask, evaluate, worst };
        command.SetAction(parsed => parsed.GetResult(evaluate) is null
            ? ReadLines(Console.In, Console.Out, parsed.GetValue(ask) is { } name ? Asks.Named(name) : null, now)
            : Evaluate(parsed.GetValue(evaluate) ?? [], parsed.GetValue(worst), now()));
        return command;
    }

    internal static int ReadLines(TextReader input, TextWriter output, Ask? ask, Func<Instant> now)
    {
        var code = ExitCode.Fine;
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            JsonObject answer;
            try
            {
                answer = ReadingLine.Of(ReadRequest.Parse(line, ask, now()));
            }
            catch (BrokenLineException broken)
            {
                answer = new JsonObject { ["error"] = broken.Message };
                code = ExitCode.WrongUsage;
            }

            output.WriteLine(answer.ToJsonString(ApiJson.Options));
            output.Flush();
        }

        return code;
    }

    private static int Evaluate(string[] files, int worst, Instant now)
    {
        try
        {
            if (files.Length == 0)
                return Own(new CaseFolder(StorageSettings.FromEnvironment().DataFolder), worst, now);
            foreach (var name in files)
                Report(CaseFile.Of(Path.GetFileName(name), File.ReadLines(name), now), worst);
            return ExitCode.Fine;
        }
        catch (Exception broken) when (broken is BrokenLineException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"frontdesk: {broken.Message}");
            return ExitCode.WrongUsage;
        }
    }

    private static int Own(CaseFolder folder, int worst, Instant now)
    {
        if (folder.Read(now) is { } cases)
            Report(cases, worst);
        else
            Console.WriteLine($"No cases in {folder.Path} yet: in the back office, open Operations, then Unclear answers, and say what a text means.");
        return ExitCode.Fine;
    }

    private static void Report(CaseFile file, int worst)
    {
        foreach (var line in EvaluationReport.Lines(file, [.. file.Cases.Select(Scored.Of)], worst))
            Console.WriteLine(line);
    }
}
