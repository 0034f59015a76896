using System.Collections.Frozen;
using System.Text;

namespace Frontdesk.Leads;

/// <summary>The spelling of statuses in the database, the API and the runbooks' SQL: PENDING_APPROVAL and so on; OPTOUT without an
/// underscore.</summary>
public static class LeadStatusNames
{
    private static readonly FrozenDictionary<LeadStatus, string> Names =
        Enum.GetValues<LeadStatus>().ToFrozenDictionary(s => s, Spell);

    private static readonly FrozenDictionary<string, LeadStatus> Statuses =
        Names.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);

    public static string Name(this LeadStatus status) => Names[status];

    /// <summary>Reads a name in any case; null when it is none of the statuses.</summary>
    public static LeadStatus? Parse(string? name) =>
        name is not null && Statuses.TryGetValue(name.Trim(), out var status) ? status : null;

    private static string Spell(LeadStatus status)
    {
        if (status == LeadStatus.OptOut)
            return "OPTOUT";
        var name = new StringBuilder();
        foreach (var letter in status.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(letter));
        }
        return name.ToString();
    }
}
