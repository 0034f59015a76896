using System.CommandLine;
using Frontdesk.Server.Commands;
using Frontdesk.Server.Storage;
using NodaTime;

var now = SystemClock.Instance.GetCurrentInstant;
var root = new RootCommand("The front desk of a studio that lives on appointments.")
{
    MigrateCommand.Create(StorageSettings.FromEnvironment, now),
    ChatCommand.Create(ServeCommand.FromEnvironment),
    ReconcileCommand.Create(),
    RetentionCommand.Create(),
    SmokeCommand.Create(),
    SweepDepositsCommand.Create(),
    ReadCommand.Create(now),
    ReplayCommand.Create(now, ServeCommand.FromEnvironment),
    UsersCommand.Create(StorageSettings.FromEnvironment, now),
    SimulateCommand.Create(),
};
ServeCommand.AddTo(root);
return await CommandLine.RunAsync(root, args);
