using System.Text.Json;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Conversations;

namespace Frontdesk.Adapters.Tests.Contracts;

public sealed class WhatsAppExamples
{
    [Fact]
    public void Every_example_is_split_and_read_as_what_its_name_says()
    {
        var seen = new List<string>();
        foreach (var file in Shared.Examples("whatsapp"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var item = Assert.Single(Split(File.ReadAllBytes(file)));
            var fact = WhatsAppReading.Read(item.Raw);
            Assert.True(Expected(name, fact), $"{name}: {item.Kind} {item.Stream} {fact}");
            seen.Add(name);
        }

        Assert.True(seen.Count >= 26, $"only {seen.Count} examples");
    }

    [Fact]
    public void Every_example_for_another_number_is_kept_and_says_so()
    {
        foreach (var file in Shared.Examples("whatsapp"))
        {
            var items = Assert.IsType<SplitDelivery.Items>(WhatsAppDelivery.Split(File.ReadAllBytes(file), "not-this-one"));
            var item = Assert.Single(items.All, i => i.Kind == InboundKinds.UnknownNumberId);
            Assert.Equal("whatsapp.unknown_number_id", Assert.IsType<Fact.Unroutable>(WhatsAppReading.Read(item.Raw)).EventType);
        }
    }

    private static IEnumerable<InboundItem> Split(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var ours = document.RootElement.GetProperty("entry")[0].GetProperty("changes")[0].GetProperty("value")
            .GetProperty("metadata").GetProperty("phone_number_id").GetString()!;
        return Assert.IsType<SplitDelivery.Items>(WhatsAppDelivery.Split(body, ours)).All
            .Where(item => item.Kind != InboundKinds.Ignored);
    }

    private static bool Expected(string name, Fact fact) => name switch
    {
        "meta-text-message" or "meta-text-message-from-click-to-whatsapp-ad" or "pywa-message-forwarded" or "pywa-message-reply" =>
            fact is Fact.ClientWrote { Content: Content.Words, ProfileName: not null },
        "meta-button-message" => fact is Fact.ClientWrote { Content: Content.Choice { Title: "Unsubscribe" } },
        "meta-interactive-button-reply-message" => fact is Fact.ClientWrote { Content: Content.Choice { Title: "Cancel", Id: "cancel-button" } },
        "pywa-callback-button-button" or "pywa-callback-selection-callback" => fact is Fact.ClientWrote { Content: Content.Choice },
        "meta-image-message" => fact is Fact.ClientWrote { Content: Content.Picture { Caption: "Taj Mahal" } },
        "pywa-message-document" => fact is Fact.ClientWrote { Content: Content.Picture { Media.FileName: "filename.pdf" } },
        "pywa-message-audio" => fact is Fact.ClientWrote { Content: Content.Recording { Media.IsVoice: false } },
        "pywa-message-voice" => fact is Fact.ClientWrote { Content: Content.Recording { Media.IsVoice: true } },
        "meta-location-message" => fact is Fact.ClientWrote { Content: Content.Pin { Name: "Philz Coffee" } },
        "meta-system-message" => fact is Fact.ClientChangedNumber { NewNumber: "12195555358" },
        "pywa-system-phone-number-change" => fact is Fact.ClientChangedNumber { NewNumber: "972912345678" },
        "pywa-outgoing-message-text" => fact is Fact.ArtistEchoed { Content: Content.Words },
        "pywa-message-status-failed" => fact is Fact.ReceiptArrived { State: DeliveryState.NotSent, ErrorCode: 130472 },
        "pywa-message-status-sent" or "pywa-message-status-with-tracker" =>
            fact is Fact.ReceiptArrived { State: DeliveryState.Sent, OutboxId: null },
        "pywa-user-marketing-preferences-resume" => fact is Fact.MarketingPreferenceChanged { Stopped: false },
        _ => fact is Fact.ClientWrote { Content: Content.NoAnswer },
    };
}
