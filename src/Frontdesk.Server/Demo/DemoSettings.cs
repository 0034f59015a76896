namespace Frontdesk.Server.Demo;

/// <summary>What a demo needs and nobody set.</summary>
internal static class DemoSettings
{
    /// <summary>Ofcom keeps 07700 900000 to 900999 for drama: they are nobody's.</summary>
    private const string Artist = "447700900100";

    private const string PhoneNumberId = "100000000000001";

    public static Settings Fill(Settings settings) => settings with
    {
        ArtistNumber = settings.ArtistNumber ?? Artist,
        WhatsApp = settings.WhatsApp with { PhoneNumberId = settings.WhatsApp.PhoneNumberId ?? PhoneNumberId },
    };
}
