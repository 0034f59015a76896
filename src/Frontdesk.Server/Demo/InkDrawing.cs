namespace Frontdesk.Server.Demo;

/// <summary>Little ink drawings such as clients send as references, made by rule, so that no picture file has to be kept.</summary>
internal static class InkDrawing
{
    private const int Width = 360;
    private const int Height = 450;

    /// <summary>A fern frond by Barnsley's four maps.</summary>
    public static byte[] Fern() => Draw(sheet =>
    {
        const int Points = 60_000;
        var (x, y) = (0.0, 0.0);
        var chance = 1u;
        for (var point = 0; point < Points; point++)
        {
            chance = unchecked((chance * 1_664_525) + 1_013_904_223);
            (x, y) = ((chance >> 8) % 100) switch
            {
                0 => (0, 0.16 * y),
                < 86 => ((0.85 * x) + (0.04 * y), (-0.04 * x) + (0.85 * y) + 1.6),
                < 93 => ((0.2 * x) - (0.26 * y), (0.23 * x) + (0.22 * y) + 1.6),
                _ => ((-0.15 * x) + (0.28 * y), (0.26 * x) + (0.24 * y) + 0.44),
            };
            sheet.Dot(170 + (x * 40), 432 - (y * 41), 0.7);
        }
    });

    /// <summary>A flower of overlapping petals.</summary>
    public static byte[] Rose() => Draw(sheet =>
    {
        for (var ring = 1; ring <= 5; ring++)
        {
            var size = 30 * ring;
            sheet.Curve(t => (180 + (size * Math.Cos(2.5 * t) * Math.Cos(t + (ring * 0.5))), 200 + (size * Math.Cos(2.5 * t) * Math.Sin(t + (ring * 0.5)))), 4 * Math.PI);
        }
        sheet.Curve(t => (180 + (16 * Math.Sin(t * 2.2)), 260 + (t * 28)), 2 * Math.PI);
    });

    /// <summary>A crescent over three lines of waves.</summary>
    public static byte[] MoonAndWaves() => Draw(sheet =>
    {
        sheet.Curve(t => (180 + (92 * Math.Cos(t)), 165 + (92 * Math.Sin(t))), 2 * Math.PI);
        for (var shade = 0; shade < 26; shade++)
            sheet.Curve(t => (180 + (92 * Math.Cos(t + (Math.PI / 2))) + (shade * 1.6 * Math.Abs(Math.Sin(t))), 165 + (92 * Math.Sin(t + (Math.PI / 2)))), Math.PI);
        for (var wave = 0; wave < 3; wave++)
            sheet.Curve(t => (40 + (t * 280 / (2 * Math.PI)), 320 + (wave * 34) + (13 * Math.Sin((t * 4) + wave))), 2 * Math.PI);
    });

    /// <summary>A figure of circles and spokes.</summary>
    public static byte[] Mandala() => Draw(sheet =>
    {
        for (var spoke = 0; spoke < 12; spoke++)
        {
            var turn = spoke * Math.PI / 6;
            sheet.Curve(t => (180 + (74 * Math.Cos(turn)) + (74 * Math.Cos(t)), 225 + (74 * Math.Sin(turn)) + (74 * Math.Sin(t))), 2 * Math.PI);
        }
        sheet.Curve(t => (180 + (150 * Math.Cos(t)), 225 + (150 * Math.Sin(t))), 2 * Math.PI);
        sheet.Curve(t => (180 + (158 * Math.Cos(t)), 225 + (158 * Math.Sin(t))), 2 * Math.PI);
    });

    private static byte[] Draw(Action<Sheet> ink)
    {
        var sheet = new Sheet();
        ink(sheet);
        return sheet.ToPng();
    }

    private sealed class Sheet
    {
        private readonly double[] ink = new double[Width * Height];

        public void Curve(Func<double, (double X, double Y)> at, double end)
        {
            const int Steps = 4_000;
            for (var step = 0; step <= Steps; step++)
            {
                var (x, y) = at(end * step / Steps);
                Dot(x, y, 1.1);
            }
        }

        public void Dot(double x, double y, double radius)
        {
            for (var row = (int)(y - radius); row <= y + radius + 1; row++)
            {
                for (var column = (int)(x - radius); column <= x + radius + 1; column++)
                {
                    if (row is < 0 or >= Height || column is < 0 or >= Width)
                        continue;
                    var covered = Math.Clamp(radius + 0.5 - Math.Sqrt(((column - x) * (column - x)) + ((row - y) * (row - y))), 0, 1);
                    ref var cell = ref ink[(row * Width) + column];
                    cell = Math.Max(cell, covered);
                }
            }
        }

        public byte[] ToPng()
        {
            var paper = new byte[Height * (1 + Width)];
            for (var row = 0; row < Height; row++)
            {
                for (var column = 0; column < Width; column++)
                    paper[(row * (1 + Width)) + 1 + column] = (byte)(246 - (214 * ink[(row * Width) + column]));
            }
            return GreyPng.Write(Width, Height, paper);
        }
    }
}
