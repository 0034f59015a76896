namespace Frontdesk.Reading.Wishes;

/// <summary>A wish that stands above the question of the moment.</summary>
public enum Intent
{
    None,
    OptOut,
    OptIn,
    Help,
    Human,
    Refund,
    EraseData,
    Cancel,
    Reschedule,
    Progress,

    /// <summary>"go back"</summary>
    GoBack,

    /// <summary>"skip"</summary>
    Skip,

    /// <summary>"new enquiry", "another tattoo"</summary>
    StartAnew,
}
