using Futurnal.Cli.Reporting;
using Spectre.Console;

namespace Futurnal.Cli.Sql;

/// <summary>Aligned columns, numbers to the right. Rows are kept until the end, since a column is as wide as its widest cell.</summary>
internal sealed class TableRows(IAnsiConsole console) : IRowWriter
{
    private readonly List<IReadOnlyList<object?>> _rows = [];
    private IReadOnlyList<string> _columns = [];

    public void Begin(IReadOnlyList<string> columns) => _columns = columns;

    public void Write(IReadOnlyList<object?> row) => _rows.Add(row);

    public void End()
    {
        if (_rows.Count == 0)
        {
            console.WriteLine("No rows.");
            return;
        }

        var table = new Table().Border(TableBorder.None);
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = i;
            var name = Printable.Of(_columns[i]);
            table = _rows.TrueForAll(r => r[column] is null or long or double) ? table.WithNumbers(name) : table.WithText(name);
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(Printable.Of(CellText.Of(cell)))));
        }

        console.Write(table);
    }
}
