using Frontdesk.Benchmarks.Reader;

// bin/bench reader: what the readers do in a second, beside what people use instead.
if (args is not ["reader", ..])
{
    Console.Error.WriteLine("bench: say what is to be measured: reader.");
    return 2;
}

return ReaderBench.Run(args[1..]);
