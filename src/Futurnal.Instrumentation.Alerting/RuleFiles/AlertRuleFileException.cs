namespace Futurnal.Instrumentation.Alerting;

/// <summary>A rule file cannot be understood; the message names line, column, property and remedy.</summary>
public sealed class AlertRuleFileException : Exception
{
    internal AlertRuleFileException(string message, int line, int column)
        : base(message)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Gets the line of what is wrong, from 1; 0 where the file could not be read at all.</summary>
    public int Line { get; }

    /// <summary>Gets the character in the line, from 1; 0 where the file could not be read at all.</summary>
    public int Column { get; }
}
