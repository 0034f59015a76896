namespace Frontdesk.Chaos.Load;

/// <summary>Who writes how much: most talks stop somewhere, a few go all the way to the till.</summary>
/// <param name="Lengths">Messages of each conversation.</param>
/// <param name="Tills">So many of them, the first ones, answer everything.</param>
internal sealed record Talks(int[] Lengths, int Tills)
{
    /// <summary>Of a hundred deliveries so many repeat one that was acknowledged.</summary>
    public const int RepeatedPercent = 30;

    private static readonly string[] Words = ["hi", "a fine line fern", "left forearm", "8 x 12 cm", "£500", "London", "in 1-2 months"];

    public int Messages => Lengths.Sum();

    /// <param name="deliveries">Repeats included.</param>
    /// <param name="conversations">At most so many; each has at least one message, and none but the tills answers everything.</param>
    public static Talks Draw(Random chance, int deliveries, int conversations, int tills)
    {
        var messages = deliveries * (100 - RepeatedPercent) / 100;
        var lengths = new int[conversations];
        for (var i = 0; i < conversations; i++)
            lengths[i] = i < tills ? Words.Length : 1;
        for (var left = messages - lengths.Sum(); left > 0;)
        {
            var i = chance.Next(tills, conversations);
            if (lengths[i] < Words.Length - 1)
            {
                lengths[i]++;
                left--;
            }
            else if (!lengths.Skip(tills).Any(length => length < Words.Length - 1))
                break;
        }
        return new Talks(lengths, tills);
    }

    public static string NumberOf(int conversation) => $"4477{conversation:00000000}";

    public static string IdOf(int conversation, int message) => $"wamid.{conversation:00000}.{message}";

    public static Signed Delivery(int conversation, int message) =>
        Signed.Text(NumberOf(conversation), IdOf(conversation, message), Words[message]);
}
