using Frontdesk.Benchmarks.Desk;
using Frontdesk.Benchmarks.Reader;

// bin/bench desk: the desk under load, beside pgbench. bin/bench reader: what the readers do in a second, beside what people use instead.
switch (args)
{
    case []:
        Console.Error.WriteLine("bench: the desk under load; there is `bin/bench reader` too.");
        return await DeskBench.RunAsync([]);
    case ["desk", ..]:
        return await DeskBench.RunAsync(args[1..]);
    case ["reader", ..]:
        return ReaderBench.Run(args[1..]);
    default:
        Console.Error.WriteLine("bench: say what is to be measured: desk or reader.");
        return 2;
}
