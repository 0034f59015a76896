namespace Frontdesk.Server.Storage;

/// <summary>The database cannot be used as it is set up. The message is one line that names the setting or file and the mend.</summary>
internal sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);
