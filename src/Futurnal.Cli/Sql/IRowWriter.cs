namespace Futurnal.Cli.Sql;

/// <summary>Prints the rows of a query. A cell is null, a long, a double, a string, or bytes.</summary>
internal interface IRowWriter
{
    void Begin(IReadOnlyList<string> columns);

    void Write(IReadOnlyList<object?> row);

    void End();
}
