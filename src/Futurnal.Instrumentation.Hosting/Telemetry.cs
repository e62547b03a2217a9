using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>
/// Telemetry of this process from its start until it is disposed: what attributed methods record is flushed to the local
/// store. Thread-safe.
/// </summary>
/// <remarks>
/// The environment variable <c>FUTURNAL_TELEMETRY</c> decides: <c>on</c> (default), <c>memory</c> (no file), <c>off</c>
/// (nothing is recorded or written). Calls recorded before the start are in the first flush. When the process ends by return,
/// by an unhandled exception, by Ctrl+C or by a termination signal, a last flush is made.
/// </remarks>
public sealed class Telemetry : IAsyncDisposable
{
    // One start at a time: where it is refused, it has to be before its store's file is made.
    private static readonly SemaphoreSlim Starting = new(1);

    private readonly TelemetryMode _mode;
    private readonly StoreSink? _store;
    private readonly LiveJudging? _judging;
    private readonly Flusher? _flusher;
    private readonly ExitFlush? _exit;

    private Telemetry(TelemetryMode mode, IMetricReader reader, Flusher? flusher, Action<string> notice, IAlertStore? alerts = null, LiveJudging? judging = null)
    {
        _mode = mode;
        Reader = reader;
        Alerts = alerts ?? new MemoryAlertStore();
        _judging = judging;
        _store = reader as StoreSink;
        _flusher = flusher;
        _exit = flusher is null ? null : new ExitFlush(flusher, notice);
    }

    /// <summary>Gets the mode: memory also while the store cannot be used.</summary>
    public TelemetryMode Mode => _mode == TelemetryMode.On && StorePath is null ? TelemetryMode.Memory : _mode;

    /// <summary>Gets the full path of the store's file, or <see langword="null"/> while none is written.</summary>
    public string? StorePath => _store?.StorePath;

    /// <summary>Gets what was flushed: the store's content, or, while it cannot be used, what is in memory since.</summary>
    public IMetricReader Reader { get; }

    /// <summary>Gets the incidents: those of the store, or, while it cannot be used, those of this process since.</summary>
    public IAlertStore Alerts { get; }

    /// <summary>Starts telemetry. A store that cannot be used is told once; the application goes on, with telemetry in memory until the store can be used.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The running telemetry; to be disposed when the application ends.</returns>
    /// <exception cref="ArgumentException">An option has no sense; the message names it. No file was made.</exception>
    /// <exception cref="InvalidOperationException">Telemetry already runs in this process. No file was made.</exception>
    public static async ValueTask<Telemetry> StartAsync(Action<TelemetryOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new TelemetryOptions();
        configure?.Invoke(options);
        options.Validate();
        if (TelemetrySwitch.Problem is { } problem)
        {
            options.Notice(problem);
        }

        if (TelemetrySwitch.Mode == TelemetryMode.Off)
        {
            return new Telemetry(TelemetryMode.Off, new MemoryStore(), null, options.Notice);
        }

        await Starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>Flushes now: when the task completes, every call that ended before is in <see cref="Reader"/>.</summary>
    /// <param name="cancellationToken">Asks to give up waiting; nothing is lost by it.</param>
    /// <returns>A task that completes when all sinks have answered.</returns>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => _flusher?.FlushAsync(cancellationToken) ?? default;

    /// <summary>Evaluates the quality gates over a range of time.</summary>
    /// <param name="range">The range.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>A result for each gate of <see cref="QualityGates.Default"/>.</returns>
    public async ValueTask<IReadOnlyList<GateResult>> EvaluateGatesAsync(TimeRange range, CancellationToken cancellationToken = default) =>
        QualityGates.Evaluate(QualityGates.Default, await Reader.SummarizeAsync(range, cancellationToken).ConfigureAwait(false));

    /// <summary>Flushes a last time and releases the store. A sink that does not answer within 5 s is given up, and what it was owed is told as lost.</summary>
    /// <returns>A task that completes when all is kept or given up.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_flusher is not null)
        {
            await _flusher.DisposeAsync().ConfigureAwait(false);
        }

        // Not before: a signal that comes while the last flush runs has to wait for it.
        _exit?.Dispose();

        if (_judging is not null)
        {
            await _judging.DisposeAsync().ConfigureAwait(false);
        }

        if (_store is not null)
        {
            await _store.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask<Telemetry> StartAsync(TelemetryOptions options, CancellationToken cancellationToken)
    {
        Flusher.ThrowIfCollected(MetricRegistry.Shared);

        // Opening may wait for other processes that use the file.
        var store = TelemetrySwitch.Mode == TelemetryMode.On
            ? await Task.Run(() => OpenStore(options), cancellationToken).ConfigureAwait(false)
            : null;
        try
        {
            return Start(options, store);
        }
        catch
        {
            if (store is not null)
            {
                await store.DisposeAsync().ConfigureAwait(false);
            }

            throw;
        }
    }

    private static Telemetry Start(TelemetryOptions options, StoreSink? store)
    {
        var reader = store is null ? (IMetricReader)new MemoryStore() : store;
        var alerts = new LiveAlertStore(() => store?.Store);
        var judging = options.Alerting.IsEnabled ? new LiveJudging(options, alerts, DeclaredGates, () => store?.Store, FindMetric, sharing: new StoreSharing(() => store?.Store)) : null;
        IEnumerable<IMetricSink> sinks = [(IMetricSink)reader, .. judging is null ? [] : (IMetricSink[])[judging], .. options.Sinks];
        var flusher = new Flusher(MetricRegistry.Shared, sinks, options.FlushInterval, options.TimeProvider, options.Notice);

        // Not before: a start that is refused must change nothing of the telemetry that runs.
        MetricRegistry.Shared.SamplingRate = options.SamplingRate;
        MetricRegistry.Shared.SeriesLimit = options.SeriesLimit;
        return new Telemetry(store is null ? TelemetryMode.Memory : TelemetryMode.On, reader, flusher, options.Notice, alerts, judging);
    }

    private static IReadOnlyList<QualityGate> DeclaredGates() => QualityGates.Of(MetricRegistry.Shared.Definitions.Select(MetricDeclaration.Of));

    private static MetricDefinition? FindMetric(string name) => MetricRegistry.Shared.Definitions.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.Ordinal));

    private static StoreSink OpenStore(TelemetryOptions options)
    {
        var (path, notice) = (options.StorePath, options.Notice);
        var storeOptions = new StoreOptions { Report = notice, Retention = options.ToRetention() };
        return new StoreSink(() => SqliteMetricStore.Open(path, storeOptions), options.TimeProvider, notice);
    }
}
