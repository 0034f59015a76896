using System.Collections.Immutable;
using Frontdesk.Server.BackOffice.SignIn;

namespace Frontdesk.Server.BackOffice.Look;

/// <summary>What stands around every staff page.</summary>
/// <param name="Yours">How many conversations wait for a person.</param>
/// <param name="Token">Goes with every form, so that only our own pages can act.</param>
public sealed record Frame(Staff Staff, string Studio, StudioTimes Times, ImmutableArray<Banner> Banners, int Yours, FormToken Token);

public sealed record FormToken(string Field, string Value);

/// <summary>Something nobody may miss while it lasts. <paramref name="Class"/> sets its colours in desk.css.</summary>
public sealed record Banner(string Class, string Glyph, string Text);
