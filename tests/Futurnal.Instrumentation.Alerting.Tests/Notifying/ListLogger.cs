using Microsoft.Extensions.Logging;

namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A logger that keeps what is logged.</summary>
internal sealed class ListLogger : ILogger
{
    public List<(LogLevel Level, string Text)> Entries { get; } = [];

    public List<IReadOnlyList<KeyValuePair<string, object?>>> Properties { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Entries.Add((logLevel, formatter(state, exception)));
        Properties.Add([.. (IReadOnlyList<KeyValuePair<string, object?>>)state!]);
    }
}
