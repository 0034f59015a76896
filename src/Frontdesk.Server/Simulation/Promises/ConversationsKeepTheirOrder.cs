namespace Frontdesk.Server.Simulation.Promises;

internal sealed class ConversationsKeepTheirOrder : IPromise
{
    private readonly Dictionary<string, int> handled = [];
    private readonly Dictionary<string, int> answers = [];

    public int Number => 2;

    public string Words => "messages of one conversation are handled in the order they arrived; an album has one answer";

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        foreach (var message in step.Handled)
        {
            var arrivals = world.Watch.Known.ArrivalsOf(message.Number);
            var next = handled.GetValueOrDefault(message.Number);
            if (next >= arrivals.Count || arrivals[next] != message.MessageId)
                return (1, $"{Trace.Short(message.Number)}: message {next + 1} to be handled is not the one that arrived as such");
            handled[message.Number] = next + 1;
            if (world.Watch.Known.Albums.TryGetValue(message.MessageId, out var album))
            {
                answers[album] = answers.GetValueOrDefault(album)
                    + step.Said.Count(said => said.After == message.MessageId && said is { By: "bot", Purpose: "reply" });
                if (answers[album] > 1)
                    return (1, $"{Trace.Short(message.Number)}: an album was answered {answers[album]} times");
            }
        }
        return (step.Handled.Length, null);
    }
}
