using Frontdesk.Adapters.Channels;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>Somebody with a phone. <paramref name="Number"/> is digits.</summary>
public sealed record RehearsedPerson(string Number, string Name);

/// <summary>A message on somebody's phone, as we sent it.</summary>
public sealed record RehearsedMessage(string Id, OutboundMessage Message, Instant At);

/// <summary>A template that the rehearsed vendor has approved.</summary>
public sealed record RehearsedTemplate(string Name, string Language, int Parameters);
