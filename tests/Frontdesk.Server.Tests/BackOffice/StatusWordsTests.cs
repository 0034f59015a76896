using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Look;
using Xunit;

namespace Frontdesk.Server.Tests.BackOffice;

public sealed class StatusWordsTests
{
    [Fact]
    public void Every_status_has_a_word_of_its_own_a_group_and_a_next_step()
    {
        var all = Enum.GetValues<LeadStatus>();
        Assert.Equal(all.Length, all.Select(status => status.Word()).Distinct().Count());
        Assert.All(all, status => Assert.NotEmpty(status.NextStep("Sam")));
    }

    [Fact]
    public void Groups_are_told_apart_by_their_glyph_alone()
    {
        var all = Enum.GetValues<StatusGroup>();
        Assert.Equal(all.Length, all.Select(group => group.Glyph()).Distinct().Count());
    }
}
