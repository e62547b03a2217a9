using System.Collections.Immutable;
using Futurnal.Instrumentation.Alerting;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>Judges the flushes of a process, and has people told. One flush at a time.</summary>
internal sealed class LiveJudging : IMetricSink, IAsyncDisposable
{
    private const string RuleFileName = "alert-rules.json";

    private readonly NoticeDispatcher _dispatcher;
    private readonly BaselineRefresh? _baselines;
    private readonly AlertRuleFile _file;
    private readonly ImmutableArray<MuteWindow> _mutes;
    private readonly LiveEngine _engine;
    private readonly StoreSharing? _sharing;

    /// <summary>Initializes the judging.</summary>
    /// <param name="options">The options of telemetry, which were validated.</param>
    /// <param name="alerts">Where incidents are kept.</param>
    /// <param name="gates">Gets the gates that metrics declare.</param>
    /// <param name="current">Gets the store; <see langword="null"/> while there is none, and so no baselines.</param>
    /// <param name="metrics">Knows metrics by their names.</param>
    /// <param name="directionOf">Tells on which side a metric is in trouble; <see langword="null"/> where its definition does.</param>
    /// <param name="sharing">Knows whether others write to the store; <see langword="null"/> where the flushes are those of all.</param>
    public LiveJudging(
        TelemetryOptions options,
        IAlertStore alerts,
        Func<IReadOnlyList<QualityGate>> gates,
        Func<SqliteMetricStore?> current,
        Func<string, MetricDefinition?> metrics,
        Func<MetricDefinition, BadDirection>? directionOf = null,
        StoreSharing? sharing = null)
    {
        var alerting = options.Alerting;
        _sharing = sharing;
        _mutes = [.. alerting.Mutes];
        _dispatcher = new NoticeDispatcher(alerting.Notifiers, options.TimeProvider, options.Notice);
        var path = alerting.RuleFile ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.StorePath))!, RuleFileName);
        _file = new AlertRuleFile(path, [.. alerting.Rules], options.Notice);
        _file.Refresh();
        _baselines = alerting.FindAnomalies
            ? new BaselineRefresh(current, alerts, options.TimeProvider, options.Notice)
            : null;
        _engine = new LiveEngine(alerts, _dispatcher, new LiveOptions
        {
            Rules = _file.Current.Rules,
            FindBaseline = _baselines is { } baselines ? baselines.Find : null,
            FindBadDirection = directionOf,
            IsShared = sharing is null ? null : () => sharing.IsShared,
            Gates = new LiveGates(gates, alerting.GateFile, metrics, options.Notice).Read,
            Incidents = new AlertEngineOptions { MaxActive = alerting.MaxActive, Mutes = AllMutes(), Report = options.Notice },
            FlushInterval = options.FlushInterval,
        });
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        if (_file.Refresh())
        {
            _engine.Rules = _file.Current.Rules;
            _engine.Mutes = AllMutes();
        }

        if (_sharing is not null)
        {
            await _sharing.NoteAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        await _engine.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the computing of baselines, and waits for notices that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_baselines is not null)
        {
            await _baselines.DisposeAsync().ConfigureAwait(false);
        }

        await _dispatcher.DisposeAsync().ConfigureAwait(false);
        await _engine.ConfirmAsync().ConfigureAwait(false);
    }

    private ImmutableArray<MuteWindow> AllMutes() => [.. _mutes, .. _file.Current.Mutes];
}
