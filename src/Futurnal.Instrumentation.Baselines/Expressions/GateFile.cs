using System.Globalization;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Reads the gates of a gate file: one a line, as in <c>search: p95(search.latency{strategy="hybrid"}) &lt;= 800 ms</c>. Thread-safe.</summary>
public static class GateFile
{
    /// <summary>The greatest number of gates in a file.</summary>
    public const int MostGates = 1_000;

    private const int LongestLine = 2_000;

    /// <summary>Reads the text of a gate file.</summary>
    /// <param name="text">The text: a gate a line; empty lines, and what stands behind <c>#</c>, do not count.</param>
    /// <returns>The gates in the order of the file. Whether their units agree with the metrics is for <see cref="GateExpression.Check"/>.</returns>
    /// <exception cref="GateFileException">A line is no gate, or a name is used twice.</exception>
    public static IReadOnlyList<QualityGate> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var gates = new List<QualityGate>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = WithoutComment(written);
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (line.Length > LongestLine || gates.Count == MostGates)
            {
                throw new GateFileException(line.Length > LongestLine ? "the line is too long; a gate needs less" : "these are too many gates; divide the file", number, 1);
            }

            var gate = new ExpressionParser(line.ToString(), number).ReadGate();
            if (!lines.TryAdd(gate.Name, number))
            {
                var first = lines[gate.Name].ToString(CultureInfo.InvariantCulture);
                throw new GateFileException($"the gate '{gate.Name}' is already on line {first}; give it another name", number, line.Length - line.TrimStart().Length + 1);
            }

            gates.Add(gate);
        }

        return gates;
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (line[i] == '#' && !isQuoted)
            {
                return line[..i];
            }
        }

        return line;
    }
}
