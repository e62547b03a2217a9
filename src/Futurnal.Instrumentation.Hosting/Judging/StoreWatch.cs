using System.Collections.Immutable;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>Judges what others write to a store, as an application judges what it flushes itself. Not thread-safe.</summary>
public sealed class StoreWatch : IAsyncDisposable
{
    /// <summary>A flush is written a little after its time; what is newer than this is left for the next look.</summary>
    private const long LagMs = 2_000;

    private readonly SqliteMetricStore _store;
    private readonly TimeProvider _time;
    private readonly LiveJudging _judging;
    private IReadOnlyList<QualityGate> _gates = [];
    private Dictionary<string, BadDirection> _directions = [];
    private long _lookedMs;

    /// <summary>Initializes a watch, which begins with what is written from now on.</summary>
    /// <param name="store">The store, opened for writing, since incidents and baselines are kept in it. It stays the caller's.</param>
    /// <param name="options">How is judged and who is told: its path, interval, alerting, clock and notice count.</param>
    /// <exception cref="ArgumentException">An option has no sense; the message names it.</exception>
    public StoreWatch(SqliteMetricStore store, TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _store = store;
        _time = options.TimeProvider;
        _judging = new LiveJudging(options, store.Alerts, () => _gates, () => store, static _ => null, m => _directions.TryGetValue(m.Name, out var declared) ? declared : m.BadDirection);
        _lookedMs = NowMs() - LagMs;
    }

    /// <summary>Judges what was written since the last time. To be called once in each interval of the options.</summary>
    /// <param name="cancellationToken">Asks to give up; what was not judged is with the next call.</param>
    /// <returns>How many series had something new.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async ValueTask<int> LookAsync(CancellationToken cancellationToken = default)
    {
        var until = NowMs() - LagMs;
        if (until <= _lookedMs)
        {
            // The clock went back.
            _lookedMs = until;
            return 0;
        }

        var declared = await _store.ReadDeclarationsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        _gates = QualityGates.Of(declared);
        _directions = declared.ToDictionary(d => d.MetricName, d => d.BadDirection, StringComparer.Ordinal);
        var seen = await _store.SummarizeAsync(new TimeRange(_lookedMs, until), cancellationToken).ConfigureAwait(false);
        await _judging.WriteAsync(new MetricBatch(until, Points(seen)), cancellationToken).ConfigureAwait(false);
        _lookedMs = until;
        return seen.Count;
    }

    /// <summary>Waits for notices that are under way.</summary>
    /// <returns>A task that completes then.</returns>
    public ValueTask DisposeAsync() => _judging.DisposeAsync();

    private static ImmutableArray<MetricPoint> Points(IReadOnlyList<SeriesSummary> seen) =>
    [
        .. seen.Select(s => s.Distribution is { } distribution
            ? new MetricPoint(s.Series, distribution)
            : new MetricPoint(s.Series, s.Series.Metric.Type == MetricType.Counter ? s.Sum : s.Last)),
    ];

    private long NowMs() => _time.GetUtcNow().ToUnixTimeMilliseconds();
}
