using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Simulation;

/// <summary>What happened, line by line: the last ones for a person, all of them in one digest that a repeated seed must meet again.</summary>
internal sealed class Trace(SimulatedTime time) : IDisposable
{
    private const int Kept = 20;

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("MM-dd HH:mm:ss.fff");
    private readonly Queue<string> last = new();
    private readonly IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Steps taken; a violation is found by seed and step.</summary>
    public int Step { get; set; }

    public IReadOnlyList<string> Last => [.. last];

    /// <summary>First 16 hexadecimal digits of the SHA-256 over all lines.</summary>
    public string Digest => Convert.ToHexStringLower(all.GetCurrentHash())[..16];

    /// <summary>Lines so far: none were added when nothing happened.</summary>
    public long Lines { get; private set; }

    /// <param name="line">Without personal data: numbers by <see cref="Short"/>.</param>
    public void Add(string line)
    {
        var whole = $"{Step,5} {Moment.Format(time.Now)} {line}";
        all.AppendData(Encoding.UTF8.GetBytes(whole));
        Lines++;
        if (last.Count == Kept)
            last.Dequeue();
        last.Enqueue(whole);
    }

    public static string Short(string number) => $"…{number[^Math.Min(3, number.Length)..]}";

    public void Dispose() => all.Dispose();
}
