using System.Data;
using System.Runtime.CompilerServices;
using Dapper;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Frontdesk.Server.Storage;

/// <summary>How NodaTime's values enter and leave the database: <c>Instant</c> as timestamptz, <c>LocalDate</c> as date.</summary>
internal static class NodaTimeInDapper
{
    private const long TicksPerMicrosecond = 10;

    [ModuleInitializer]
    internal static void Register()
    {
        // merchant_id fills MerchantId.
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new Instants());
        SqlMapper.AddTypeHandler(new LocalDates());
    }

    /// <summary>PostgreSQL keeps microseconds: what is finer is cut, so that what was saved is what is read.</summary>
    public static Instant CutToMicroseconds(this Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond));
    }

    /// <summary>For a <c>timestamptz</c> parameter without Dapper.</summary>
    public static DateTime ToTimestamp(this Instant instant) => instant.CutToMicroseconds().ToDateTimeUtc();

    /// <summary>For a <c>timestamptz[]</c> parameter: set-based saves pass columns as arrays.</summary>
    public static DateTime[] ToTimestamps(this IEnumerable<Instant> instants) => [.. instants.Select(ToTimestamp)];

    /// <summary>Likewise where a column may be null.</summary>
    public static DateTime?[] ToTimestamps(this IEnumerable<Instant?> instants) => [.. instants.Select(instant => instant?.ToTimestamp())];

    private sealed class Instants : SqlMapper.TypeHandler<Instant>
    {
        public override void SetValue(IDbDataParameter parameter, Instant value)
        {
            ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.TimestampTz;
            parameter.Value = value.ToTimestamp();
        }

        public override Instant Parse(object value) => Instant.FromDateTimeUtc((DateTime)value);
    }

    private sealed class LocalDates : SqlMapper.TypeHandler<LocalDate>
    {
        public override void SetValue(IDbDataParameter parameter, LocalDate value)
        {
            ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Date;
            parameter.Value = value.ToDateOnly();
        }

        public override LocalDate Parse(object value) =>
            value is DateOnly date ? LocalDate.FromDateOnly(date) : LocalDate.FromDateTime((DateTime)value);
    }
}
