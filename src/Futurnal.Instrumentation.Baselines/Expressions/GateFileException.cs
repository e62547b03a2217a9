using System.Globalization;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>A gate file that cannot be used. The message names line, column, what is wrong and the remedy.</summary>
public sealed class GateFileException : Exception
{
    internal GateFileException(string problem, int line, int column)
        : base(string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: {problem}."))
    {
        Line = line;
        Column = column;
    }

    /// <summary>Gets the line, from 1 up.</summary>
    public int Line { get; }

    /// <summary>Gets the character in the line, from 1 up.</summary>
    public int Column { get; }
}
