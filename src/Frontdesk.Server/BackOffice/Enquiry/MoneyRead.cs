using System.Collections.Immutable;
using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>What was asked for, what came and what went back, as one timeline, newest first.</summary>
internal static class MoneyRead
{
    public static async Task<ImmutableArray<MoneyLine>> ReadAsync(NpgsqlConnection db, long leadId, CancellationToken ct)
    {
        const string Asked = "select amount_minor, currency, state, asked_at, due_at from deposits where lead_id = @leadId";
        const string Came = "select amount_minor, currency, state, returned_minor, arrived_at, payment_intent from payments where lead_id = @leadId";
        var deposits = await db.QueryAsync<DepositRow>(new CommandDefinition(Asked, new { leadId }, cancellationToken: ct));
        var payments = await db.QueryAsync<PaymentRow>(new CommandDefinition(Came, new { leadId }, cancellationToken: ct));
        return [.. deposits.Select(Line).Concat(payments.SelectMany(Lines)).OrderByDescending(line => line.At)];
    }

    private static MoneyLine Line(DepositRow deposit)
    {
        var amount = new Money(deposit.AmountMinor, deposit.Currency);
        return new MoneyLine(deposit.AskedAt, $"Deposit of {amount} asked for", deposit.State switch
        {
            "owed" => "Not paid yet",
            "paid" => "Paid",
            "expired" => "Not paid in time",
            "void" => "No longer owed",
            "returned" => "Given back",
            _ => throw new InvalidOperationException($"A stored deposit is in no known state: {deposit.State}."),
        });
    }

    private static IEnumerable<MoneyLine> Lines(PaymentRow payment)
    {
        var amount = new Money(payment.AmountMinor, payment.Currency);
        var (text, wrong) = payment.State switch
        {
            "counted" => ($"{amount} paid", false),
            "mismatched" => ($"{amount} paid, which is not what was asked for", true),
            "duplicate" => ($"{amount} paid a second time", true),
            "unexpected" => ($"{amount} paid after the decision", true),
            "returning" => ($"{amount} paid; going back", false),
            "returned" => ($"{amount} paid; {new Money(payment.ReturnedMinor, payment.Currency)} went back", false),
            "return_failed" => ($"{amount} paid; it could not be given back", true),
            _ => throw new InvalidOperationException($"A stored payment is in no known state: {payment.State}."),
        };
        yield return new MoneyLine(payment.ArrivedAt, text, $"Stripe {payment.PaymentIntent}", wrong);
    }

    private sealed record DepositRow(long AmountMinor, string Currency, string State, Instant AskedAt, Instant DueAt);

    private sealed record PaymentRow(long AmountMinor, string Currency, string State, long ReturnedMinor, Instant ArrivedAt, string PaymentIntent);
}
