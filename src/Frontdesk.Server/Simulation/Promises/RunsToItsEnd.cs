namespace Frontdesk.Server.Simulation.Promises;

/// <summary>Not one of the numbered promises: nothing in the desk or around it throws what nobody expects.</summary>
internal sealed class RunsToItsEnd : IPromise
{
    public int Number => 0;

    public string Words => "every run comes to its end";
}
