using Frontdesk.Merchants;

namespace Frontdesk.Server.Reading.Teaching;

/// <summary>Which reader the answer to a question is for.</summary>
internal static class AskOf
{
    private static readonly Dictionary<string, Ask> Readers = new()
    {
        [QuestionKeys.Dimensions] = Ask.Size,
        [QuestionKeys.Budget] = Ask.Budget,
        [QuestionKeys.City] = Ask.Place,
        [QuestionKeys.TravelCity] = Ask.Place,
        [QuestionKeys.Coverup] = Ask.YesNo,
    };

    /// <summary>The questions whose texts can be taught.</summary>
    public static readonly string[] Questions = [.. Readers.Keys];

    public static Ask Question(string key) => Readers[key];
}
