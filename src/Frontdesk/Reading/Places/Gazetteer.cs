using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Frontdesk.Reading.Places;

/// <summary>
/// The world's towns of about a thousand people and more, by their folded names: flat arrays over the resource that eng/gazetteer.mjs
/// packs at build time, read as they lie, so that loading it costs one copy.
/// </summary>
public sealed class Gazetteer
{
    private const string Resource = "Frontdesk.gazetteer";
    private const string Magic = "FDPLACE1";
    private const int Counts = 6;
    private const int BucketBits = 16;

    private readonly byte[] bytes;
    private readonly int keyCount;
    private readonly int cityCount;
    private readonly int bucketsAt;
    private readonly int keysAt;
    private readonly int firstAt;
    private readonly int namesAt;
    private readonly int codesAt;
    private readonly int populationsAt;
    private readonly int latitudesAt;
    private readonly int longitudesAt;
    private readonly int countriesAt;
    private readonly int codeOfAt;
    private readonly int keyText;
    private readonly int nameText;
    private readonly int codeText;

    private Gazetteer(byte[] bytes)
    {
        this.bytes = bytes;
        var counts = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(Magic.Length, Counts * sizeof(int)));
        if (!BitConverter.IsLittleEndian || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Encoding.ASCII.GetBytes(Magic)))
            throw new InvalidOperationException("The packed cities are of another form than this program reads: build it again.");
        (keyCount, cityCount) = (counts[0], counts[1]);
        bucketsAt = Magic.Length + (Counts * sizeof(int));
        keysAt = bucketsAt + (((1 << BucketBits) + 1) * sizeof(int));
        firstAt = keysAt + ((keyCount + 1) * sizeof(int));
        namesAt = firstAt + ((keyCount + 1) * sizeof(int));
        codesAt = namesAt + ((cityCount + 1) * sizeof(int));
        populationsAt = codesAt + ((counts[2] + 1) * sizeof(int));
        latitudesAt = populationsAt + (cityCount * sizeof(int));
        longitudesAt = latitudesAt + (cityCount * sizeof(short));
        countriesAt = longitudesAt + (cityCount * sizeof(short));
        codeOfAt = countriesAt + (cityCount * sizeof(short));
        keyText = codeOfAt + (cityCount * sizeof(short));
        nameText = keyText + counts[3];
        codeText = nameText + counts[4];
    }

    public static Gazetteer World => Loaded.World;

    public int Count => cityCount;

    /// <summary>Bytes it holds.</summary>
    public int Size => bytes.Length;

    /// <returns>The towns of that name, most people first.</returns>
    internal CityRange FindKey(ReadOnlySpan<char> key)
    {
        var bucket = (int)(NameKey.Hash(key) >> (32 - BucketBits));
        for (var at = Int(bucketsAt, bucket); at < Int(bucketsAt, bucket + 1); at++)
        {
            if (IsKey(at, key))
                return new CityRange(Int(firstAt, at), Int(firstAt, at + 1));
        }

        return default;
    }

    /// <returns>The towns of that name, however it is spelt: most people first.</returns>
    public ImmutableArray<City> Find(string name)
    {
        var found = FindKey(NameKey.Of(name));
        return [.. Enumerable.Range(found.From, found.Count).Select(city => this[city])];
    }

    public City this[int index] => new(this, index);

    /// <summary>Hashes of the names that a town of so many people has.</summary>
    internal IEnumerable<uint> HashesOver(int population)
    {
        for (var at = 0; at < keyCount; at++)
        {
            if (Population(Int(firstAt, at)) >= population)
                yield return NameKey.Hash(Key(at));
        }
    }

    internal string Name(int city)
    {
        var (from, to) = (Int(namesAt, city), Int(namesAt, city + 1));
        return from < to ? Text(nameText, from, to) : Titled(Key(KeyOf(city)));
    }

    internal int Population(int city) => Int(populationsAt, city);

    internal ushort CountryLetters(int city) => unchecked((ushort)Short(countriesAt, city));

    internal string Code(int city)
    {
        int code = unchecked((ushort)Short(codeOfAt, city));
        return Text(codeText, Int(codesAt, code), Int(codesAt, code + 1));
    }

    /// <summary>Hundredths of a degree.</summary>
    internal (short Latitude, short Longitude) Place(int city) => (Short(latitudesAt, city), Short(longitudesAt, city));

    /// <summary>Most names are their folded words with capitals; only the others are kept apart.</summary>
    private static string Titled(string key) => string.Create(key.Length, key, (letters, words) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = i == 0 || words[i - 1] == ' ' ? char.ToUpperInvariant(words[i]) : words[i];
    });

    private int KeyOf(int city)
    {
        var (low, high) = (0, keyCount);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Int(firstAt, middle) <= city)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private string Key(int at) => Text(keyText, Int(keysAt, at), Int(keysAt, at + 1));

    private bool IsKey(int at, ReadOnlySpan<char> key)
    {
        var text = bytes.AsSpan(keyText + Int(keysAt, at), Int(keysAt, at + 1) - Int(keysAt, at));
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsAscii(key[i]))
                return Encoding.UTF8.GetString(text).AsSpan().SequenceEqual(key);
            if (i >= text.Length || text[i] != key[i])
                return false;
        }

        return key.Length == text.Length;
    }

    private string Text(int section, int from, int to) => Encoding.UTF8.GetString(bytes, section + from, to - from);

    private int Int(int section, int index) => MemoryMarshal.Read<int>(bytes.AsSpan(section + (index * sizeof(int))));

    private short Short(int section, int index) => MemoryMarshal.Read<short>(bytes.AsSpan(section + (index * sizeof(short))));

    private static class Loaded
    {
        public static readonly Gazetteer World = new(Read());

        private static byte[] Read()
        {
#pragma warning disable RS0030 // A constant baked into this very assembly is no input: nothing outside can change what it says.
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException($"{Resource} is not in this build.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
#pragma warning restore RS0030
        }
    }
}
