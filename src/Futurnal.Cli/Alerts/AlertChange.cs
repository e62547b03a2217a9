using Futurnal.Cli.Errors;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Alerts;

/// <summary>What a person does about an alert; each tells in a sentence what became of it.</summary>
internal static class AlertChange
{
    public static async Task<string> AcknowledgeAsync(string path, long id, CancellationToken cancellationToken)
    {
        var (before, nowMs) = (await FindAsync(path, id, cancellationToken), Now());
        if (before.AcknowledgedAtMs is { } at)
        {
            return $"Alert {id} ({Printable.Of(before.Rule)}) was acknowledged before, {Moment.WithAge(at, nowMs)}.";
        }

        using var store = SqliteMetricStore.Open(path);
        var alert = await store.Alerts.AcknowledgeAsync(id, nowMs, cancellationToken) ?? throw None(id);
        return $"Alert {id} ({Printable.Of(alert.Rule)}) is acknowledged.";
    }

    public static async Task<string> SnoozeAsync(string path, long id, long lengthMs, CancellationToken cancellationToken)
    {
        var before = await FindAsync(path, id, cancellationToken);
        var untilMs = Now() + lengthMs;
        using var store = SqliteMetricStore.Open(path);
        return await store.Alerts.SnoozeAsync(id, untilMs, cancellationToken) is { } alert
            ? $"Alert {id} ({Printable.Of(alert.Rule)}) is quiet until {Moment.Utc(untilMs)}."
            : throw new UsageException($"Alert {id} ({Printable.Of(before.Rule)}) is over; only an open alert can be kept quiet.");
    }

    private static async Task<AlertRecord> FindAsync(string path, long id, CancellationToken cancellationToken)
    {
        // Whoever only reads makes no store where there is none.
        using var store = SqliteMetricStore.OpenReadOnly(path);
        return await store.Alerts.ReadAlertsAsync(new AlertQuery { Id = id, Limit = 1 }, cancellationToken) is [var alert] ? alert : throw None(id);
    }

    private static UsageException None(long id) => new($"There is no alert {id} in the store; 'futurnal telemetry alerts --all' lists those there are.");

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
}
