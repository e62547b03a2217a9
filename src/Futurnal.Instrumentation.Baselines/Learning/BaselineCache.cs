using System.Collections.Concurrent;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// The baselines of all series, ready to be judged by: taken from a store, and computed where they are missing, too old, or of another
/// definition than the metric now has. Thread-safe.
/// </summary>
public sealed class BaselineCache : IDisposable
{
    /// <summary>How long at least a series that is still learning is left alone, since looking at it costs as much as any.</summary>
    private const long LearningPauseMs = 10 * 60_000;

    private readonly IMetricHistory _history;
    private readonly IBaselineStore _store;
    private readonly BaselineOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<Series, Baseline> _baselines = new();

    /// <summary>Initializes an empty cache.</summary>
    /// <param name="history">The history to learn from.</param>
    /// <param name="store">Where baselines are kept.</param>
    /// <param name="options">How to learn; <see langword="null"/> for the defaults.</param>
    /// <param name="time">Tells the time; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">An option has no sense; the message names it.</exception>
    public BaselineCache(IMetricHistory history, IBaselineStore store, BaselineOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(store);
        _history = history;
        _store = store;
        _options = options ?? new BaselineOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Gets how many series the last refresh left without a baseline, since there were more than <see cref="BaselineOptions.MaxSeries"/>.</summary>
    public int SkippedSeries { get; private set; }

    /// <summary>Gets all baselines there are now, also those that are still learning; in no order.</summary>
    public IReadOnlyCollection<Baseline> All => (IReadOnlyCollection<Baseline>)_baselines.Values;

    /// <summary>Finds the baseline of a series, without reading or computing anything.</summary>
    /// <param name="series">The series.</param>
    /// <returns>The baseline, which may be still learning; <see langword="null"/> where none was computed yet, or for another definition of the metric.</returns>
    public Baseline? Find(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _baselines.TryGetValue(series, out var baseline) && DefinitionStamp.AreSame(baseline.Series.Metric, series.Metric) ? baseline : null;
    }

    /// <summary>
    /// Computes what is due, a series at a time, on the calling thread where the store works on it. Each baseline can be found as soon as
    /// it is computed. A refresh that comes while another is under way waits for its turn.
    /// </summary>
    /// <param name="incidents">When a series was in trouble; <see langword="null"/> where nothing is known of that.</param>
    /// <param name="cancellationToken">Asks to give up; what was computed is kept.</param>
    /// <returns>How many baselines were computed.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <remarks>What history and store throw comes through; what was computed until then can be found, and the next refresh goes on with the rest.</remarks>
    public async Task<int> RefreshAsync(Func<Series, IReadOnlyList<TimeRange>>? incidents = null, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RefreshInTurnAsync(incidents ?? (static _ => []), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Releases what waiting takes.</summary>
    public void Dispose() => _turn.Dispose();

    private async Task<int> RefreshInTurnAsync(Func<Series, IReadOnlyList<TimeRange>> incidents, CancellationToken cancellationToken)
    {
        var nowMs = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var latest = await _history.LatestAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var series = latest.OrderByDescending(l => l.TimestampMs).Take(_options.MaxSeries).Select(l => l.Series).ToArray();
        SkippedSeries = latest.Count - series.Length;
        Forget(series);
        var due = series.Where(s => !IsFresh(Find(s), nowMs)).ToArray();
        if (due.Length > 0)
        {
            await TakeStoredAsync(due, nowMs, cancellationToken).ConfigureAwait(false);
            due = [.. due.Where(s => !IsFresh(Find(s), nowMs)).OrderBy(s => s.Metric.Name, StringComparer.Ordinal)];
        }

        var computation = new BaselineComputation(_history, _options, nowMs);
        foreach (var metric in due.GroupBy(s => s.Metric.Name, StringComparer.Ordinal))
        {
            await ComputeAsync(computation, [.. metric], incidents, cancellationToken).ConfigureAwait(false);
        }

        return due.Length;
    }

    /// <summary>Keeps what was computed of a metric together; more at once would be lost when it is given up.</summary>
    private async Task ComputeAsync(BaselineComputation computation, Series[] due, Func<Series, IReadOnlyList<TimeRange>> incidents, CancellationToken cancellationToken)
    {
        var computed = new List<StoredBaseline>(due.Length);
        try
        {
            foreach (var series in due)
            {
                var baseline = await computation.ComputeAsync(series, incidents(series), cancellationToken).ConfigureAwait(false);
                _baselines[series] = baseline;
                if (BaselineRecord.Of(baseline) is { } record)
                {
                    computed.Add(record);
                }
            }
        }
        finally
        {
            if (computed.Count > 0)
            {
                await _store.WriteBaselinesAsync(computed, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes what is kept, from before a restart or by another process. Those that are learning are not kept, and cost no look.</summary>
    private async Task TakeStoredAsync(Series[] due, long nowMs, CancellationToken cancellationToken)
    {
        if (due.All(s => Find(s) is { State: BaselineState.Learning }))
        {
            return;
        }

        var bySeries = due.ToDictionary(s => (s.Metric.Name, s.LabelsJson));
        foreach (var stored in await _store.ReadBaselinesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (bySeries.TryGetValue((stored.MetricName, stored.LabelsJson), out var series)
                && BaselineRecord.Read(stored, series, _options) is { } baseline
                && IsFresh(baseline, nowMs))
            {
                _baselines[series] = baseline;
            }
        }
    }

    private void Forget(Series[] series)
    {
        var known = series.ToHashSet();
        foreach (var gone in _baselines.Keys.Where(s => !known.Contains(s)))
        {
            _baselines.TryRemove(gone, out _);
        }
    }

    /// <summary>One that was computed ahead of the clock, which was put back since, is no longer known to be fresh.</summary>
    private bool IsFresh(Baseline? baseline, long nowMs)
    {
        if (baseline is null)
        {
            return false;
        }

        var maxAge = (long)_options.MaxAge.TotalMilliseconds;
        // A sample is a minute, so that no fewer minutes than samples are missing bring them.
        var lasts = baseline.State == BaselineState.Ready ? maxAge : Math.Clamp(baseline.ReadyInMs ?? baseline.MissingSamples * TrainingRange.MinuteMs, Math.Min(LearningPauseMs, maxAge), maxAge);
        return nowMs - baseline.ComputedAtMs is var age && age >= 0 && age < lasts;
    }
}
