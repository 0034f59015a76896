namespace Frontdesk.Reading.Wishes;

/// <summary>A wish found in a wording, from one word to before another.</summary>
internal readonly record struct Wish(Intent Intent, string Rule, int From, int To);
