using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Tests.Conversations;
using Xunit;

namespace Frontdesk.Tests.Leads;

public sealed class TheStatusTable
{
    [Fact]
    public void Every_status_has_a_way_out_beside_correction_or_is_an_end()
    {
        foreach (var status in Enum.GetValues<LeadStatus>())
            Assert.True(
                StatusTable.From(status).Any(t => t != Transition.Corrected)
                    || status is LeadStatus.NoShow or LeadStatus.Completed or LeadStatus.Refunded,
                $"{status.Name()} has no way out");
    }

    [Fact]
    public void Every_status_can_be_corrected_by_a_person()
    {
        Assert.All(Enum.GetValues<LeadStatus>(), status => Assert.True(StatusTable.Allows(status, Transition.Corrected)));
    }

    [Fact]
    public void Every_status_but_new_is_reached_by_some_transition()
    {
        var targets = Enum.GetValues<Transition>().Select(StatusTable.Target).OfType<LeadStatus>().ToHashSet();
        Assert.Equal([LeadStatus.New], Enum.GetValues<LeadStatus>().Except(targets));
    }

    [Fact]
    public void Names_are_the_runbooks_and_read_back()
    {
        Assert.All(Enum.GetValues<LeadStatus>(), status => Assert.Equal(status, LeadStatusNames.Parse(status.Name())));
        Assert.Equal("PENDING_APPROVAL", LeadStatus.PendingApproval.Name());
        Assert.Equal("OPTOUT", LeadStatus.OptOut.Name());
        Assert.Null(LeadStatusNames.Parse("NONSENSE"));
    }

    [Fact]
    public void Every_status_has_a_rule_for_further_messages() =>
        Assert.All(Enum.GetValues<LeadStatus>(), status => Assert.True(Enum.IsDefined(FurtherMessages.In(status))));

    [Fact]
    public void A_payment_is_honoured_in_every_status()
    {
        foreach (var status in Enum.GetValues<LeadStatus>().Where(s => s != LeadStatus.OptOut))
        {
            var talk = new Talk().Approved().PageOpens();
            talk.Staff(new StaffAct.CorrectStatus(status, "test")).Pays(150_00);
            Assert.Single(talk.Lead!.Payments);
            Assert.True(talk.ToClient.Any(), $"{status.Name()}: the client heard nothing");
            Assert.True(talk.ToArtist.Any(), $"{status.Name()}: the artist heard nothing");
        }
    }

    [Fact]
    public void Every_waiting_status_says_what_happens_next_to_a_further_message()
    {
        foreach (var status in Enum.GetValues<LeadStatus>().Where(s => s != LeadStatus.OptOut))
        {
            var talk = new Talk().Complete().Staff(new StaffAct.CorrectStatus(status, "test")).Client("any news?");
            Assert.True(talk.ToClient.Any() || talk.Conversation.Owner != Owner.Bot, $"{status.Name()}: silence");
            Assert.All(talk.ToClient, m => Assert.DoesNotContain(status.Name(), m.Text, StringComparison.Ordinal));
        }
    }
}
