using System.Collections.Immutable;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Judges each flush: rules by what was seen of late, series by their baselines once a minute; and follows what it finds as
/// incidents. One flush at a time.
/// </summary>
public sealed class LiveEngine : IMetricSink
{
    private readonly List<KeyValuePair<Series, SignalPoint>> _minute = [];
    private readonly List<ConditionReading> _readings = [];
    private readonly RecentMetrics _recent;
    private readonly MinuteSignals _signals;
    private readonly RuleEvaluator _rules;
    private readonly AlertEngine _alerts;
    private readonly AnomalyWatch? _anomalies;
    private readonly GateWatch? _gates;
    private readonly TimeSpan _interval;
    private readonly Action<string>? _report;
    private bool _isFullTold;

    /// <summary>Initializes an engine.</summary>
    /// <param name="alerts">Where incidents are kept.</param>
    /// <param name="notices">Has people told.</param>
    /// <param name="options">How is judged; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A rule or an option has no sense; the message names it.</exception>
    public LiveEngine(IAlertStore alerts, INoticeSink notices, LiveOptions? options = null)
    {
        options ??= new LiveOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxSeries, 1);
        var gapMs = (long)Math.Max(15_000, 3 * options.FlushInterval.TotalMilliseconds);
        _recent = new RecentMetrics(gapMs);
        _signals = new MinuteSignals(options.MaxSeries, gapMs);
        _rules = new RuleEvaluator(options.Rules, options.FlushInterval);
        _alerts = new AlertEngine(alerts, notices, options.Incidents);
        _anomalies = options.FindBaseline is { } find ? new AnomalyWatch(find, options.Detection, options.FindBadDirection ?? (static m => m.BadDirection), options.IsShared ?? (static () => false)) : null;
        _gates = options.Gates is { } gates ? new GateWatch(gates) : null;
        _interval = options.FlushInterval;
        _report = options.Incidents.Report;
    }

    /// <summary>Gets or sets the rules; what is set holds from the next flush on.</summary>
    /// <exception cref="ArgumentException">A rule has no sense; the message names what.</exception>
    public IReadOnlyList<AlertRule> Rules
    {
        get => _rules.Rules;
        set => _rules.Rules = value;
    }

    /// <summary>Gets or sets the stretches of time in which no notices are given; what is set holds from the next flush on.</summary>
    public ImmutableArray<MuteWindow> Mutes
    {
        get => _alerts.Mutes;
        set => _alerts.Mutes = value;
    }

    /// <summary>Judges a flush; one without points says that time passed and nobody ran. What the store of incidents fails to do is done with a later flush.</summary>
    /// <param name="batch">The flush.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>A task that completes when what follows is kept.</returns>
    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _readings.Clear();
        if (batch.Points.IsEmpty)
        {
            // Whoever runs reports of itself in each flush.
            _recent.Pass(batch.TimestampMs);
        }
        else
        {
            _recent.Add(batch);
        }

        _readings.AddRange(_rules.Evaluate(_recent, batch.TimestampMs));
        _gates?.Judge(_recent, _rules.Rules, _interval, _readings);
        if (_anomalies is not null && !batch.Points.IsEmpty)
        {
            JudgeMinute(batch);
        }

        await _alerts.EvaluateAsync(_readings, batch.TimestampMs, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until the notices under way were told or given up, and notes that in the store. To be called after the last flush.</summary>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>A task that completes when it is noted.</returns>
    public ValueTask ConfirmAsync(CancellationToken cancellationToken = default) => _alerts.ConfirmAsync(cancellationToken);

    private void JudgeMinute(MetricBatch batch)
    {
        _minute.Clear();
        if (_signals.Add(batch, _minute))
        {
            _anomalies!.Judge(_minute, _signals.ClosedMs, _readings);
        }

        if (_signals.IsFull && !_isFullTold)
        {
            _isFullTold = true;
            _report?.Invoke("There are more series than are watched for anomalies; the newest ones are left alone.");
        }
    }
}
