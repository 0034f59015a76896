using System.Collections.Frozen;
using System.Collections.Immutable;
using Frontdesk.Merchants;

namespace Frontdesk.Server.Simulation;

/// <summary>What clients type: mostly answers, some of them odd; now and then something else.</summary>
internal static class ClientWords
{
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Answers = new Dictionary<string, ImmutableArray<string>>
    {
        [QuestionKeys.Idea] = ["A fine line fern with two leaves", "a wolf, realistic", "my dog's portait plese", "small wave behind the ear"],
        [QuestionKeys.Placement] = ["left forearm", "ribs", "ankel", "upper back"],
        [QuestionKeys.Dimensions] = ["8 x 12 cm", "about 15cm", "10x10", "big", "4 inches", "20 by 30 cm"],
        [QuestionKeys.Style] = ["Fine line", "realism", "skip", "not sure"],
        [QuestionKeys.Complexity] = ["2", "Medium detail", "high", "simple linework"],
        [QuestionKeys.Coverup] = ["no", "No it's fresh skin", "yes, an old name"],
        [QuestionKeys.ReferenceImages] = ["no", "none", "will send later"],
        [QuestionKeys.Budget] = ["£500", "600", "around 450 quid", "1k", "£200", "£800", "depends"],
        [QuestionKeys.City] = ["London", "london uk", "Londn", "Manchester", "Leeds", "London"],
        [QuestionKeys.Country] = ["UK", "England", "Germany"],
        [QuestionKeys.Instagram] = ["@sam.draws", "skip", "dont have one"],
        [QuestionKeys.TravelCity] = ["no", "Manchester", "no thanks"],
        [QuestionKeys.Timing] = ["In 1-2 months", "flexible", "as soon as possible", "next month"],
    }.ToFrozenDictionary();

    /// <summary>Nobody reads any of these as something else.</summary>
    public static readonly ImmutableArray<string> Stops =
    [
        "STOP", "stop", "Stop!!", "StOp", "S T O P", "s.t.o.p", "unsubscribe", "UNSUBSCRIBE ME", "please stop messaging me", "opt out", "Please stop", "no more messages please",
        "leave me alone", "don't text me again", "remove my number", "stop all messages", "STOPALL",
    ];

    public static readonly ImmutableArray<string> Starts = ["START", "start", "Start"];

    public static readonly ImmutableArray<string> Asides =
    [
        "where are we?", "any news?", "actually make it 12 cm", "go back", "HUMAN", "can I talk to a person", "how much is it", "thanks!", "hello?", "help", "I'd like a refund",
        "😀😀", "do you do piercings", "can i come tomorrow at 3", "actually my budget is £700", "يا هلا",
    ];

    public static readonly ImmutableArray<string> Cancels = ["I want to cancel", "cancel please", "sorry, I have to cancel my appointment"];

    public static readonly ImmutableArray<string> Openings = ["hi", "Hello", "Hi I'd like a tattoo", "hey there, are your books open?"];
}
