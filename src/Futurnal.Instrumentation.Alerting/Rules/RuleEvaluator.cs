using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Evaluates rules on what metrics saw of late. Not thread-safe.</summary>
/// <remarks>A series that a rule saw once and sees no longer is without data to it, until a day later it is forgotten; 1,000 series are remembered a rule.</remarks>
public sealed class RuleEvaluator
{
    private readonly Dictionary<string, SeenSeries> _seen = new(StringComparer.Ordinal);
    private readonly ConditionTiming _timing;
    private ImmutableArray<AlertRule> _rules = [];

    /// <summary>Initializes an evaluator.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="every">How often it is evaluated; <see langword="null"/> for every 5 seconds.</param>
    /// <exception cref="ArgumentException">A rule has no sense; the message names what.</exception>
    public RuleEvaluator(IReadOnlyList<AlertRule> rules, TimeSpan? every = null)
    {
        _timing = every is { } interval ? new ConditionTiming { Every = interval } : ConditionTiming.Default;
        Rules = rules;
    }

    /// <summary>Gets or sets the rules; what is set holds from the next evaluation on.</summary>
    /// <exception cref="ArgumentException">A rule has no sense; the message names what.</exception>
    public IReadOnlyList<AlertRule> Rules
    {
        get => _rules;
        set
        {
            AlertRules.Validate(value);
            _rules = [.. value];
            var names = value.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _seen.Keys.Where(name => !names.Contains(name)).ToArray())
            {
                _seen.Remove(gone);
            }
        }
    }

    /// <summary>Evaluates the rules that are enabled.</summary>
    /// <param name="metrics">What metrics saw.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <returns>A reading for each rule, and for each series where a rule judges each by itself.</returns>
    public IReadOnlyList<ConditionReading> Evaluate(IRecentMetrics metrics, long nowMs)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        var readings = new List<ConditionReading>();
        foreach (var rule in _rules)
        {
            if (rule.Enabled)
            {
                Evaluate(rule, metrics, nowMs, readings);
            }
        }

        return readings;
    }

    private void Evaluate(AlertRule rule, IRecentMetrics metrics, long nowMs, List<ConditionReading> readings)
    {
        var timing = _timing with { For = rule.For, KeepFiring = rule.KeepFiring, Cooldown = rule.Cooldown, NoData = rule.NoData };
        var labels = rule.Labels.IsDefault ? [] : rule.Labels;
        var found = metrics.Read(rule.MetricName, labels, rule.Statistic, rule.Over, rule.PerSeries);
        if (!rule.PerSeries)
        {
            readings.Add(RuleConditions.Judge(rule, timing, LabelsText.Of(labels), found is [var all, ..] ? all : null));
            return;
        }

        if (!_seen.TryGetValue(rule.Name, out var seen))
        {
            _seen.Add(rule.Name, seen = new SeenSeries());
        }

        foreach (var reading in found)
        {
            seen.See(reading.LabelsJson, nowMs);
            readings.Add(RuleConditions.Judge(rule, timing, reading.LabelsJson, reading));
        }

        readings.AddRange(seen.Missing(nowMs).Select(missing => RuleConditions.Judge(rule, timing, missing, reading: null)));
    }
}
