using Frontdesk.Reading;
using Frontdesk.Reading.Sizes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Sizes;

public sealed class SizesWritten
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Fact]
    public void The_canonical_text_of_a_size_reads_back_to_it()
    {
        var side = Gen.Choose(1, 10_000).Select(hundredths => hundredths / 100m);
        var sizes = side.Two()
            .Select(pair => new SizeRead(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).ToArbitrary();

        Prop.ForAll(sizes, size => Assert.Equal(size, SizeReader.Read(SizeReader.Write(size), Context).Or(default)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_size_in_inches_survives_being_written_and_read()
    {
        var inches = Gen.Choose(1, 300).Select(eighths => $"{eighths / 8}.{eighths % 8 * 125:000} inches").ToArbitrary();

        Prop.ForAll(inches, text =>
        {
            if (SizeReader.Read(text, Context) is Reading<SizeRead>.Understood { Value: var size })
                Assert.Equal(size, SizeReader.Read(SizeReader.Write(size), Context).Or(default));
        }).Check(Config.QuickThrowOnFailure);
    }
}
