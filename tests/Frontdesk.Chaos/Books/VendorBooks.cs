using System.Globalization;
using Frontdesk.Chaos.Vendors;

namespace Frontdesk.Chaos.Books;

/// <summary>Every message that reached WhatsApp against its outbox row, and the reverse.</summary>
internal sealed class VendorBooks(Floor floor, Findings findings)
{
    private const int TriesMost = 6;
    private const string Sends = "send_message";
    private const string WorkerDied = "worker_died";

    public void Compare(IReadOnlyList<OutboxRow> outbox)
    {
        var asked = floor.Vendors.Messages.GroupBy(a => a.OutboxId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.Number).ToList());
        var sends = outbox.Where(row => row.Kind == Sends).ToList();
        var known = sends.ToDictionary(row => Key(row));
        List<Asked> Of(OutboxRow row) => asked.GetValueOrDefault(Key(row)) ?? [];

        findings.Check("18 every outbox row is in a final state with its reason", outbox.Count,
            outbox.Where(row => row.State is "Pending" or "Sending" || (row.State != "Sent" && row.Reason is null))
                .Select(row => $"{row}"));
        findings.Check("18 nothing stands on a phone twice", asked.Count,
            asked.Where(a => a.Value.Count(one => one.MessageId is not null) > 1).Select(a => $"outbox row {a.Key}: {Told(a.Value)}"));
        findings.Check("18 what may have arrived is not sent again", asked.Count,
            asked.Where(a => a.Value.SkipLast(1).Any(one => one.MessageId is not null || one.Mood.IsUncertain()))
                .Select(a => $"outbox row {a.Key}: {Told(a.Value)}"));
        findings.Check("3 nothing stands on a phone that the books do not have", asked.Count,
            asked.Where(a => !known.ContainsKey(a.Key)).Select(a => $"outbox row {a.Key}: {Told(a.Value)}"));
        findings.Check("18 what is Sent was taken", sends.Count(row => row.State == "Sent"),
            sends.Where(row => row.State == "Sent" && !Of(row).Any(one => one.MessageId == row.VendorId && one.MessageId is not null))
                .Select(row => $"{row}, vendor's id {row.VendorId}: {Told(Of(row))}"));
        findings.Check("18 what is Uncertain had no certain answer", sends.Count(row => row.State == "Uncertain"),
            sends.Where(row => row.State == "Uncertain" && row.Reason != WorkerDied && !Of(row).Any(one => one.Mood.IsUncertain()))
                .Select(row => $"{row}: {Told(Of(row))}"));
        findings.Check("18 what is given up was tried to the end", sends.Count(row => row.State == "Exhausted"),
            sends.Where(row => row.State == "Exhausted" && Of(row).Count < TriesMost).Select(row => $"{row}: {Told(Of(row))}"));
        findings.Check("18 what is Refused stands on no phone", sends.Count(row => row.State == "Refused"),
            sends.Where(row => row.State == "Refused" && Of(row).Any(one => one.MessageId is not null))
                .Select(row => $"{row}: {Told(Of(row))}"));
        Receipts(known);
        findings.Figure($"outbox: {string.Join(", ",
            outbox.GroupBy(row => $"{row.Kind} {row.State}")
                .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"))}");
    }

    private void Receipts(Dictionary<string, OutboxRow> known)
    {
        var told = floor.Vendors.Messages.Where(a => a.MessageId is not null
            && floor.Ledger.Acknowledged.ContainsKey($"receipt of {a.MessageId}")).ToList();
        findings.Check("18 a receipt ends the doubt", told.Count,
            told.Where(a => known.GetValueOrDefault(a.OutboxId)?.State != "Sent")
                .Select(a => $"{known.GetValueOrDefault(a.OutboxId)}, and its receipt came"));
    }

    private static string Key(OutboxRow row) => row.Id.ToString(CultureInfo.InvariantCulture);

    private static string Told(IEnumerable<Asked> asked) =>
        string.Join(", then ", asked.Select(a => $"{a.Mood.InWords()}{(a.MessageId is null ? "" : " (taken)")}"));
}
