using System.Globalization;
using System.Text.RegularExpressions;

namespace Frontdesk.HouseRules;

/// <summary>What people read can be read, in the light and in the dark: the contrast of WCAG 2.2, recomputed from the colours that the
/// pages use.</summary>
public sealed partial class ContrastTests
{
    private const double Best = 7;
    private const double Text = 4.5;
    private const double Edge = 3;

    private static readonly Dictionary<string, (string Light, string Dark)> Colours = Pair()
        .Matches(File.ReadAllText(Path.Combine(Tree.Root, "src", "Frontdesk.Server", "wwwroot", "tokens.css")))
        .ToDictionary(found => found.Groups[1].Value, found => (found.Groups[2].Value, found.Groups[3].Value));

    /// <summary>What stands on what, and the least contrast that the design promises.</summary>
    public static TheoryData<string, string, double> Promised()
    {
        var promised = new TheoryData<string, string, double>();
        (string, double)[] wanted =
        [
            ("ink", Best), ("ink2", Best), ("ink3", Text), ("accent", Text), ("bad", Text), ("edge", Edge), ("focus", Edge),
        ];
        foreach (var ground in new[] { "page", "surface", "sunken" })
            foreach (var (text, least) in wanted)
                promised.Add(text, ground, least);
        foreach (var status in new[] { "bot", "yours", "client", "booked", "parked", "stop" })
            promised.Add(status, $"{status}-wash", Best);
        promised.Add("on-accent", "accent", Best);
        promised.Add("on-bad", "bad", Best);
        promised.Add("ink", "accent-wash", Best);
        promised.Add("ink2", "accent-wash", Best);
        promised.Add("accent", "accent-wash", Text);
        // Closed statuses are outlined, without a wash.
        promised.Add("parked", "surface", Best);
        return promised;
    }

    [Theory]
    [MemberData(nameof(Promised))]
    public void A_pair_of_colours_keeps_its_contrast_in_the_light_and_in_the_dark(string text, string ground, double least)
    {
        var (light, dark) = (Contrast(Colours[text].Light, Colours[ground].Light), Contrast(Colours[text].Dark, Colours[ground].Dark));

        Assert.True(light >= least, $"--{text} on --{ground} has {light:F2} in the light; it needs {least}.");
        Assert.True(dark >= least, $"--{text} on --{ground} has {dark:F2} in the dark; it needs {least}.");
    }

    [Fact]
    public void Every_colour_is_one_of_a_promised_pair_or_decoration()
    {
        var promised = Promised().SelectMany(pair => new[] { pair.Data.Item1, pair.Data.Item2 }).Append("line").ToHashSet();

        Assert.Empty(Colours.Keys.Except(promised));
    }

    // Relative luminance and contrast ratio as WCAG defines them.
    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var channel = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z0-9-]+): light-dark\\((#[0-9A-F]{6}), (#[0-9A-F]{6})\\)")]
    private static partial Regex Pair();
}
