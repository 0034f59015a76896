namespace Frontdesk.Chaos.Scenarios;

/// <summary>One kind of trouble, with a desk in it.</summary>
internal interface IScenario
{
    /// <summary>As <c>--only</c> takes it.</summary>
    string Name { get; }

    Task RunAsync(Stage stage, CancellationToken ct);
}
