using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>A message with its links filled in, and the tokens to store in the same commit.</summary>
internal sealed record WithLinks(string Text, Template? Template, ImmutableArray<NewToken> Tokens)
{
    /// <summary>How long a payment link still explains itself after the deposit ran out.</summary>
    public static readonly Duration PayLinkGrace = Duration.FromDays(30);

    public static WithLinks Fill(Message message, IReadOnlyDictionary<LeadId, LinkedLead> leads, string baseUrl, Instant now, Duration lifetime)
    {
        var text = message.Text;
        var template = message.Template;
        var tokens = ImmutableArray.CreateBuilder<NewToken>();
        foreach (var link in message.Links)
        {
            var url = link.Kind switch
            {
                LinkKind.Privacy => $"{baseUrl}/privacy",
                LinkKind.Thread => $"{baseUrl}/back-office/conversations/{link.Conversation ?? leads.GetValueOrDefault(link.Lead)?.ConversationId}",
                LinkKind.Pay => $"{baseUrl}/pay/{Mint(link, (leads.GetValueOrDefault(link.Lead)?.DepositDueAt ?? now) + PayLinkGrace)}",
                _ => $"{baseUrl}/a/{Mint(link, now + lifetime)}",
            };
            var mark = $"[[{link.Name}]]";
            text = text.Replace(mark, url, StringComparison.Ordinal);
            template = template is null
                ? null
                : template with { Parameters = [.. template.Parameters.Select(p => p.Replace(mark, url, StringComparison.Ordinal))] };
        }
        return new WithLinks(text, template, tokens.ToImmutable());

        string Mint(Link link, Instant expiresAt)
        {
            var (token, hash) = LinkTokens.Mint();
            tokens.Add(new NewToken(hash, link.Lead, LinkActions.Of(link.Kind), link.OnlyFrom, expiresAt));
            return token;
        }
    }
}

/// <summary>What a link needs to know of its enquiry.</summary>
internal sealed record LinkedLead(long ConversationId, Instant? DepositDueAt);

/// <summary>A token to be stored: only its hash.</summary>
internal sealed record NewToken(byte[] Hash, LeadId Lead, string Action, LeadStatus? OnlyFrom, Instant ExpiresAt);
