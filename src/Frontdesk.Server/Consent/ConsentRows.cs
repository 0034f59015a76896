using Frontdesk.Consent;
using Frontdesk.Conversations;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Consent;

/// <summary>Evidence of every yes and no, and the list of those who may not be written to.</summary>
internal static class ConsentRows
{
    private const string EvidenceSql = """
        insert into consents (merchant_id, conversation_id, wa_from, kind, how, words, at)
        values (@merchant, @conversation, @number, @kind, @how, @words, @at)
        """;

    private const string SuppressSql = """
        insert into suppressions (merchant_id, channel, wa_from, since, reason) values (@merchant, 'whatsapp', @number, @at, 'opt_out')
        on conflict do nothing
        """;

    private const string RestoreSql = "delete from suppressions where merchant_id = @merchant and channel = 'whatsapp' and wa_from = @number";

    // Who said no keeps saying no under a new number.
    private const string MoveSql = """
        insert into suppressions (merchant_id, channel, wa_from, since, reason)
        select merchant_id, channel, @next, since, reason from suppressions
        where merchant_id = @merchant and channel = 'whatsapp' and wa_from = @number
        on conflict do nothing
        """;

    public static IEnumerable<NpgsqlBatchCommand> Save(long merchantId, Conversation conversation, ConsentChange change)
    {
        yield return Statement.Of(EvidenceSql,
            ("merchant", merchantId), ("conversation", conversation.Id), ("number", conversation.Number), ("kind", Named.Of(change.Kind)),
            ("how", change.How), ("words", change.Words), ("at", change.At));
        if (change.Kind == ConsentKind.OptOut)
            yield return Statement.Of(SuppressSql, ("merchant", merchantId), ("number", conversation.Number), ("at", change.At));
        if (change.Kind == ConsentKind.OptIn)
            yield return Statement.Of(RestoreSql, ("merchant", merchantId), ("number", conversation.Number));
    }

    public static NpgsqlBatchCommand Move(long merchantId, string number, string next) =>
        Statement.Of(MoveSql, ("merchant", merchantId), ("number", number), ("next", next));
}
