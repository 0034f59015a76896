namespace Frontdesk.Reading.Replies;

public enum YesNo
{
    Yes,
    No,
}
