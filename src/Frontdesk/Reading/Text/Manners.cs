namespace Frontdesk.Reading.Text;

internal static class Manners
{
    public static readonly PhraseSet Leading = new(
        "hi|hiya|hello|hey|hey there|hi there|good morning|good evening|please|thanks|thank you|cheers|um|umm|erm|er|uh|well|oh|ah|so|"
        + "sorry|haha|lol");

    public static readonly PhraseSet Trailing = new(
        "please|thanks|thank you|thank you so much|thank you very much|thanks a lot|many thanks|ty|ta|cheers|mate|x|xx|xxx|lol|haha|"
        + "if thats ok|if that is ok|if possible|if you can|if you dont mind|sorry");
}
