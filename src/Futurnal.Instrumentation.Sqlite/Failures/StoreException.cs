namespace Futurnal.Instrumentation.Sqlite;

/// <summary>A telemetry store cannot be used. The message names the file and the remedy.</summary>
public sealed class StoreException : SinkException
{
    internal StoreException(StoreProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>Gets why the store cannot be used.</summary>
    public StoreProblem Problem { get; }
}
