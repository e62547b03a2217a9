namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The rows of a statement, for a loop. However the loop ends, by a break or an exception too, the statement is ready to run again.</summary>
/// <remarks>A statement that is left on a row keeps its connection's view of the store, and the log from being folded in.</remarks>
internal readonly struct StatementRows(Statement statement) : IDisposable
{
    /// <summary>Gets the statement, on a row.</summary>
    public Statement Current => statement;

    public StatementRows GetEnumerator() => this;

    public bool MoveNext() => statement.Step();

    public void Dispose() => statement.Reset();
}
