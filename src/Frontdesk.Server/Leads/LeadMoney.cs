using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>What an enquiry owed and paid, and when it sits: deposits newest first, payments in order of arrival, the standing date.</summary>
internal sealed record LeadMoney(IReadOnlyList<AskedDeposit> Deposits, IReadOnlyList<ArrivedPayment> Payments, KeptAppointment? Appointment)
{
    private const string Sql = """
        select id, amount_minor, currency, rule_version, policy_version, state, attempt, asked_at, due_at, session_id
        from deposits where lead_id = @lead order by id desc;
        select payment_intent, session_id, amount_minor, currency, state, returned_minor, arrived_at
        from payments where lead_id = @lead order by id;
        select id, staff, starts_at, ends_at, state, version from appointments where lead_id = @lead order by id desc limit 1
        """;

    /// <summary>The deposit that was asked for last.</summary>
    public AskedDeposit? LastDeposit => Deposits is [var last, ..] ? last : null;

    public static async Task<LeadMoney> ReadAsync(NpgsqlConnection db, long lead, CancellationToken cancellation)
    {
        await using var read = await db.QueryMultipleAsync(new CommandDefinition(Sql, new { lead }, cancellationToken: cancellation));
        var deposits = await read.ReadAsync<AskedDeposit>();
        var payments = await read.ReadAsync<ArrivedPayment>();
        return new LeadMoney(deposits.AsList(), payments.AsList(), await read.ReadSingleOrDefaultAsync<KeptAppointment>());
    }
}

internal sealed record AskedDeposit
{
    public long Id { get; init; }
    public long AmountMinor { get; init; }
    public required string Currency { get; init; }
    public required string RuleVersion { get; init; }
    public required string PolicyVersion { get; init; }
    public required string State { get; init; }
    public int Attempt { get; init; }
    public Instant AskedAt { get; init; }
    public Instant DueAt { get; init; }
    public string? SessionId { get; init; }
}

internal sealed record ArrivedPayment
{
    public required string PaymentIntent { get; init; }
    public string? SessionId { get; init; }
    public long AmountMinor { get; init; }
    public required string Currency { get; init; }
    public required string State { get; init; }
    public long ReturnedMinor { get; init; }
    public Instant ArrivedAt { get; init; }
}

internal sealed record KeptAppointment
{
    public long Id { get; init; }
    public required string Staff { get; init; }
    public Instant StartsAt { get; init; }
    public Instant EndsAt { get; init; }
    public required string State { get; init; }
    public int Version { get; init; }
}
