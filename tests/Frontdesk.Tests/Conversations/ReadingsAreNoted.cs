using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Reading;
using Xunit;

namespace Frontdesk.Tests.Conversations;

/// <summary>What the studio teaches the reader from: which message was not understood, or understood and set right.</summary>
public sealed class ReadingsAreNoted
{
    [Fact]
    public void An_unclear_answer_is_noted_with_its_question_reason_and_message()
    {
        var talk = new Talk().Client("hi").Client("A fern").Client("left forearm").Client("12");

        var noted = Assert.Single(talk.Happenings, happening => happening.EventType == "answer.unclear");
        Assert.Equal(
            (QuestionKeys.Dimensions, "no_unit", "1"),
            (noted.Payload["question"], noted.Payload["reason"], noted.Payload["strike"]));
        Assert.Equal("wamid.4", noted.MessageId);
    }

    [Fact]
    public void A_corrected_answer_is_noted_with_the_message_that_was_read_before()
    {
        var talk = new Talk().Client("hi").Client("A fern").Client("left forearm").Client("8 x 12 cm").Client("actually 9 x 12 cm");

        var noted = Assert.Single(talk.Happenings, happening => happening.EventType == "answer.corrected");
        Assert.Equal((QuestionKeys.Dimensions, "client"), (noted.Payload["question"], noted.Payload["by"]));
        Assert.Equal("wamid.4", noted.MessageId);
    }

    [Fact]
    public void The_same_answer_in_other_words_corrects_nothing() => Assert.DoesNotContain(
        new Talk().Client("hi").Client("A fern").Client("left forearm").Client("8 x 12 cm").Client("actually 12 by 8 cm").Happenings,
        happening => happening.EventType == "answer.corrected");

    [Fact]
    public void A_place_set_right_by_staff_is_noted_without_a_name()
    {
        var talk = new Talk().Complete().Staff(new StaffAct.CorrectLocation("Leeds", null));

        var noted = Assert.Single(talk.Happenings, happening => happening.EventType == "answer.corrected");
        Assert.Equal((QuestionKeys.City, "staff"), (noted.Payload["question"], noted.Payload["by"]));
        Assert.Equal("wamid.10", noted.MessageId);
    }

    [Fact]
    public void An_answer_keeps_the_rule_that_understood_it()
    {
        var answers = new Talk().Complete().Lead!.Answers;

        Assert.All(
            new[]
            {
                QuestionKeys.Dimensions, QuestionKeys.Complexity, QuestionKeys.Coverup, QuestionKeys.Budget, QuestionKeys.City,
                QuestionKeys.TravelCity,
            },
            question => Assert.NotNull(answers[question].MatchedBy));
        Assert.Null(answers[QuestionKeys.Idea].MatchedBy);
    }

    [Fact]
    public void Every_reason_has_a_word_of_its_own() =>
        Assert.Distinct(Enum.GetValues<UnclearReason>().Select(reason => reason.Word()));
}
