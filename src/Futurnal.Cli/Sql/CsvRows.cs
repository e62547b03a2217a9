using System.Buffers;

namespace Futurnal.Cli.Sql;

/// <summary>Comma-separated values as in RFC 4180, but for lines that end as on Unix.</summary>
internal sealed class CsvRows(TextWriter output) : IRowWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public void Begin(IReadOnlyList<string> columns) => WriteLine(columns);

    public void Write(IReadOnlyList<object?> row) => WriteLine(row.Select(CellText.Of));

    public void End()
    {
    }

    private void WriteLine(IEnumerable<string> cells) => output.Write(string.Join(',', cells.Select(Quoted)) + '\n');

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
