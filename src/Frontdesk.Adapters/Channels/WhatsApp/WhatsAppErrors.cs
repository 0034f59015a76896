using System.Collections.Frozen;
using NodaTime;
using static Frontdesk.Adapters.Channels.RefusalKind;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Meta's error codes, matched by number only: their texts change. The same codes come with a failed receipt.</summary>
public static class WhatsAppErrors
{
    private const string CheckToken = "Make a new access token in Meta's business settings and set WHATSAPP_ACCESS_TOKEN.";
    private const string CheckAccount = "Open WhatsApp Manager: it shows what has to be done.";
    private const string CheckTemplate = "Compare the template in WhatsApp Manager with the one in this studio's settings.";
    private const string OtherWay = "Reach the person another way.";
    private const string Nothing = "Nothing to do: it is tried again by itself.";
    private const string Tell = "Please report it with its code: the message was built wrongly.";

    private const int PairLimit = 131056;

    private static readonly Duration PairWait = Duration.FromMinutes(1);
    private static readonly Duration SpamWait = Duration.FromHours(1);

    private static readonly FrozenDictionary<int, WhatsAppError> Known = new WhatsAppError[]
    {
        new(0, AccountBlocked, "WhatsApp does not accept our access token.", CheckToken),
        new(1, null, "WhatsApp had an error of its own.", Nothing),
        new(2, null, "WhatsApp is out of order for the moment.", Nothing),
        new(3, AccountBlocked, "Our access token may not send messages.", CheckToken),
        new(4, null, "Too many calls to WhatsApp in a short time.", Nothing),
        new(10, AccountBlocked, "Our access token may not send messages.", CheckToken),
        new(33, AccountBlocked, "WhatsApp does not know our phone-number id.", "Check WHATSAPP_PHONE_NUMBER_ID."),
        new(100, Malformed, "WhatsApp says that a part of the message is wrong.", Tell),
        new(190, AccountBlocked, "Our access token has expired.", CheckToken),
        new(368, AccountBlocked, "WhatsApp has blocked this account for breaking its rules.", CheckAccount),
        new(80007, null, "Too many messages from this account in a short time.", Nothing),
        new(130429, null, "Too many messages in a short time.", Nothing),
        new(130472, Withheld, "WhatsApp holds this message back: the person is part of one of its experiments.", OtherWay),
        new(130497, AccountBlocked, "WhatsApp does not let this account write to people in that country.", OtherWay),
        new(131000, null, "WhatsApp had an error of its own.", Nothing),
        new(131005, AccountBlocked, "Our access token may not send messages.", CheckToken),
        new(131008, Malformed, "WhatsApp misses a part of the message.", Tell),
        new(131009, Malformed, "WhatsApp says that a part of the message is wrong.", Tell),
        new(131016, null, "WhatsApp is out of order for the moment.", Nothing),
        new(131021, Unreachable, "The recipient is our own number.", "Correct the number."),
        new(131026, Unreachable, "The message cannot be delivered: the number may not be on WhatsApp.", OtherWay),
        new(131030, Unreachable, "Our number is a test number that does not know the recipient.",
            "Add the recipient in Meta's app settings."),
        new(131031, AccountBlocked, "WhatsApp has locked this account.", CheckAccount),
        new(131037, AccountBlocked, "The display name of our number is not approved yet.", CheckAccount),
        new(131042, AccountBlocked, "WhatsApp has a problem with the way this account is paid for.", CheckAccount),
        new(131045, AccountBlocked, "Our number is not registered properly.", CheckAccount),
        new(131047, WindowClosed, "More than 24 hours have passed since the person wrote.",
            "Send a template, or wait until the person writes."),
        new(131048, null, "WhatsApp slows this number down because people reported its messages.", CheckAccount, SpamWait),
        new(131049, Withheld, "WhatsApp holds this message back so that the person does not get too many.",
            "Wait a day, or reach the person another way."),
        new(131050, OptedOut, "The person told WhatsApp that they want no marketing messages from us.",
            "Do not write marketing messages to this person."),
        new(131051, Malformed, "WhatsApp does not support this kind of message.", Tell),
        new(131052, Media, "WhatsApp could not fetch the person's file.", "Ask the person to send it again."),
        new(131053, Media, "WhatsApp could not take our file.", "Send it in another format, or smaller."),
        new(PairLimit, null, "Too many messages to this person in a short time.", Nothing, PairWait),
        new(131057, null, "WhatsApp is working on this account.", Nothing),
        new(132000, TemplateUnusable, "The template takes another number of parameters.", CheckTemplate),
        new(132001, TemplateUnknown, "WhatsApp does not know this template in this language.", CheckTemplate),
        new(132005, TemplateUnusable, "The template with its parameters is too long.", CheckTemplate),
        new(132007, TemplateUnusable, "The template breaks WhatsApp's rules.", CheckTemplate),
        new(132012, TemplateUnusable, "A parameter has another form than the template wants.", CheckTemplate),
        new(132015, TemplateUnusable, "WhatsApp has paused this template because people disliked it.", CheckTemplate),
        new(132016, TemplateUnusable, "WhatsApp has disabled this template.", CheckTemplate),
        new(132068, TemplateUnusable, "The template's flow is blocked.", CheckTemplate),
        new(132069, TemplateUnusable, "The template's flow is slowed down.", CheckTemplate),
        new(133010, AccountBlocked, "Our number is not registered with WhatsApp.", CheckAccount),
        new(135000, Malformed, "WhatsApp could not take the message.", Tell),
    }.ToFrozenDictionary(e => e.Code);

    public static IEnumerable<WhatsAppError> All => Known.Values;

    /// <summary>The meaning of a code; for one we do not know, that we do not know it.</summary>
    public static WhatsAppError Find(int code) => Known.TryGetValue(code, out var known)
        ? known
        : new WhatsAppError(code, Other, $"WhatsApp refused the message with code {code}.", "Look the code up in Meta's list of errors.");

    /// <summary>What became of a send that Meta answered with this code.</summary>
    public static SendOutcome Outcome(int code, Duration? retryAfter = null)
    {
        var error = Find(code);
        return error.Kind is { } kind
            ? new SendOutcome.Refused(code, error.ToString(), kind)
            : new SendOutcome.Retry($"{error.Meaning} ({code})", retryAfter ?? error.Wait) { ThisPersonOnly = code == PairLimit };
    }
}
