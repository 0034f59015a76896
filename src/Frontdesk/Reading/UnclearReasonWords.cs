using System.Collections.Frozen;

namespace Frontdesk.Reading;

/// <summary>A reason as it is written in files, events and names of texts: "no_unit".</summary>
public static class UnclearReasonWords
{
    private static readonly FrozenDictionary<UnclearReason, string> Words = Enum.GetValues<UnclearReason>().ToFrozenDictionary(reason => reason, Written);

    public static string Word(this UnclearReason reason) => Words[reason];

    private static string Written(UnclearReason reason) =>
        string.Concat(reason.ToString().Select((unit, index) => char.IsUpper(unit) && index > 0 ? $"_{unit}" : $"{unit}")).ToLowerInvariant();
}
