using System.Text;
using System.Text.Json;

namespace Futurnal.Cli.Sql;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonRows(TextWriter output) : IRowWriter
{
    private IReadOnlyList<string> _columns = [];

    public void Begin(IReadOnlyList<string> columns) => _columns = columns;

    public void Write(IReadOnlyList<object?> row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(json, _columns[i], row[i]);
            }

            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + '\n');
    }

    public void End()
    {
    }

    private static void WriteCell(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNull(name);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, CellText.Of(cell));
                break;
        }
    }
}
