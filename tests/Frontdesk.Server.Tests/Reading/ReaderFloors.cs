namespace Frontdesk.Server.Tests.Reading;

/// <summary>Percent of cases that are read correctly (rounded down) and wrongly (rounded up).</summary>
internal static class ReaderFloors
{
    public static readonly (string File, decimal Correct, decimal Wrong)[] Ours =
    [
        ("slot.jsonl", 0, 100),
        ("when.jsonl", 0, 100),
        ("size.jsonl", 0, 100),
        ("budget.jsonl", 0, 100),
        ("place.jsonl", 0, 100),
        ("yes-no.jsonl", 0, 100),
        ("intent.jsonl", 0, 100),
    ];

    public static readonly (string File, string Ask, decimal Correct, decimal Wrong)[] Others =
    [
        ("chat-dev.jsonl", "slot", 0, 100),
        ("chat-dev.jsonl", "when", 0, 100),
        ("chat-dev.jsonl", "size", 0, 100),
        ("chat-dev.jsonl", "budget", 0, 100),
        ("chat-dev.jsonl", "place", 0, 100),
        ("chat-dev.jsonl", "yes_no", 0, 100),
        ("chat-dev.jsonl", "intent", 0, 100),
        ("sgd-dev.jsonl", "when", 0, 100),
        ("sgd-dev.jsonl", "place", 0, 100),
        ("nlupp-dev.jsonl", "when", 0, 100),
        ("nlupp-dev.jsonl", "intent", 0, 100),
        ("sms-keyword-negatives-dev.jsonl", "intent", 0, 100),
        ("recognizers-en-dev.jsonl", "when", 0, 100),
    ];
}
