namespace Frontdesk.Server.Tests.Reading;

/// <summary>Percent of cases that are read correctly (rounded down) and wrongly (rounded up).</summary>
internal static class ReaderFloors
{
    public static readonly (string File, decimal Correct, decimal Wrong)[] Ours =
    [
        ("slot.jsonl", 100.0m, 0.0m),
        ("when.jsonl", 100.0m, 0.0m),
        ("size.jsonl", 99.7m, 0.0m),
        ("budget.jsonl", 100.0m, 0.0m),
        ("place.jsonl", 100.0m, 0.0m),
        ("yes-no.jsonl", 99.2m, 0.0m),
        ("intent.jsonl", 100.0m, 0.0m),
    ];

    public static readonly (string File, string Ask, decimal Correct, decimal Wrong)[] Others =
    [
        ("chat-dev.jsonl", "slot", 100.0m, 0.0m),
        ("chat-dev.jsonl", "when", 100.0m, 0.0m),
        ("chat-dev.jsonl", "size", 100.0m, 0.0m),
        ("chat-dev.jsonl", "budget", 100.0m, 0.0m),
        ("chat-dev.jsonl", "place", 100.0m, 0.0m),
        ("chat-dev.jsonl", "yes_no", 100.0m, 0.0m),
        ("chat-dev.jsonl", "intent", 100.0m, 0.0m),
        ("sgd-dev.jsonl", "when", 97.6m, 0.9m),
        ("sgd-dev.jsonl", "place", 98.3m, 0.0m),
        ("nlupp-dev.jsonl", "when", 46.0m, 6.4m),
        ("nlupp-dev.jsonl", "intent", 100.0m, 0.0m),
        ("sms-keyword-negatives-dev.jsonl", "intent", 100.0m, 0.0m),
        ("recognizers-en-dev.jsonl", "when", 52.1m, 7.0m),
    ];
}
