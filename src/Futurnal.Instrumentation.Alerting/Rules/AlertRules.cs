namespace Futurnal.Instrumentation.Alerting;

/// <summary>The built-in rules, and how rules are put over others. Thread-safe.</summary>
public static class AlertRules
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Gets the ten built-in rules, two for each of five metrics: a warning, and a graver one that makes the same incident critical.</summary>
    /// <remarks>
    /// All wait for a minute that is bad throughout, keep an incident open until a minute was good throughout, and have a recovery
    /// threshold on the good side, so that a value about a threshold is one incident. Where nothing is ingested or searched, nothing is wrong.
    /// <list type="bullet">
    /// <item><c>high_cpu</c>, <c>critical_cpu</c>: the mean of <c>system.cpu.percent</c> over a minute above 80 and 95 %, until it is 70 and 90 at most.</item>
    /// <item><c>high_memory</c>, <c>critical_memory</c>: the newest <c>system.memory.used_mb</c> above 2048 and 2560 MB, until it is 1946 and 2432 at most.</item>
    /// <item><c>slow_search</c>, <c>very_slow_search</c>: the 95th percentile of <c>search.latency</c> over a minute above 1000 and 2000 ms, until it is 800 and 1600 at most.</item>
    /// <item><c>low_throughput</c>, <c>very_low_throughput</c>: the newest <c>ingestion.throughput</c>, which looks back over a minute, below 5 and 1 documents a second, until it is 6 and 1.5 at least.</item>
    /// <item><c>high_error_rate</c>, <c>critical_error_rate</c>: the newest <c>errors.rate</c>, which looks back over a minute, above 0.05 and 0.10, until it is 0.04 and 0.08 at most.</item>
    /// </list>
    /// </remarks>
    public static IReadOnlyList<AlertRule> Default { get; } =
    [
        .. Pair("cpu", "high_cpu", "critical_cpu", "system.cpu.percent", MetricStatistic.Mean, AlertComparison.Above, (80, 70), (95, 90), NoDataPolicy.Ignore),
        .. Pair("memory", "high_memory", "critical_memory", "system.memory.used_mb", MetricStatistic.Latest, AlertComparison.Above, (2048, 1946), (2560, 2432), NoDataPolicy.Ignore),
        .. Pair("search_latency", "slow_search", "very_slow_search", "search.latency", MetricStatistic.P95, AlertComparison.Above, (1000, 800), (2000, 1600), NoDataPolicy.Resolve),
        .. Pair("throughput", "low_throughput", "very_low_throughput", "ingestion.throughput", MetricStatistic.Latest, AlertComparison.Below, (5, 6), (1, 1.5), NoDataPolicy.Resolve),
        .. Pair("error_rate", "high_error_rate", "critical_error_rate", "errors.rate", MetricStatistic.Latest, AlertComparison.Above, (0.05, 0.04), (0.10, 0.08), NoDataPolicy.Resolve),
    ];

    /// <summary>Puts rules over others: one whose name is among them takes the place of that, the rest follow.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="over">The rules to put over them.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ArgumentException">A rule has no sense, or two of one list have one name; the message names what.</exception>
    public static IReadOnlyList<AlertRule> Override(IReadOnlyList<AlertRule> rules, IReadOnlyList<AlertRule> over)
    {
        Validate(rules);
        Validate(over);
        var replaced = over.ToDictionary(r => r.Name, StringComparer.Ordinal);
        var names = rules.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return [.. rules.Select(r => replaced.GetValueOrDefault(r.Name, r)), .. over.Where(r => !names.Contains(r.Name))];
    }

    /// <summary>Checks that rules have sense, each and together.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">A rule has none, or two have one name; the message names what.</exception>
    public static void Validate(IReadOnlyList<AlertRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            rule.Validate();
            if (!names.Add(rule.Name))
            {
                throw new ArgumentException($"Two alert rules have the name '{rule.Name}'; give each its own.");
            }
        }
    }

    private static IEnumerable<AlertRule> Pair(
        string story, string mild, string grave, string metric, MetricStatistic statistic, AlertComparison comparison, (double Bad, double Good) warning, (double Bad, double Good) critical, NoDataPolicy noData)
    {
        var rule = new AlertRule
        {
            Name = mild,
            MetricName = metric,
            Statistic = statistic,
            Comparison = comparison,
            Threshold = warning.Bad,
            Recovery = warning.Good,
            For = Minute,
            KeepFiring = Minute,
            NoData = noData,
            Story = story,
        };
        return [rule, rule with { Name = grave, Threshold = critical.Bad, Recovery = critical.Good, Severity = AlertSeverity.Critical }];
    }
}
