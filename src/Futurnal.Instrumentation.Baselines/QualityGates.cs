namespace Futurnal.Instrumentation.Baselines;

/// <summary>The built-in quality gates, and their evaluation over what metrics saw in a range of time. Thread-safe.</summary>
public static class QualityGates
{
    /// <summary>Gets the six built-in gates.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item><c>throughput</c>: the mean of <c>ingestion.throughput</c> over the range, at least 5 documents a second; a mean, because a single slow minute is no shortfall.</item>
    /// <item><c>memory</c>: the greatest <c>system.memory.used_mb</c>, at most 2048 MB; the peak is what runs a machine out of memory.</item>
    /// <item><c>latency</c>: the mean time in each phase of <c>ingestion.latency</c>, added up, at most 2000 ms; a mean over all phases would hide slow work behind quick scans.</item>
    /// <item><c>search_p95</c>: the 95th percentile of <c>search.latency</c> over all strategies and intents, at most 1000 ms.</item>
    /// <item><c>error_rate</c>: the newest <c>errors.rate</c>, at most 0.05; the gauge already looks back over a minute, and a fault that is over should not fail the gate for the rest of the range.</item>
    /// <item><c>collection_overhead</c>: the mean of <c>telemetry.overhead</c>, at most 5 %; a mean, because the cost counts over a run, not in one flush.</item>
    /// </list>
    /// </remarks>
    public static IReadOnlyList<QualityGate> Default { get; } =
    [
        new("throughput", "ingestion.throughput", MetricStatistic.Mean, GateComparison.AtLeast, 5, "{document}/s"),
        new("memory", "system.memory.used_mb", MetricStatistic.Maximum, GateComparison.AtMost, 2048, "MB"),
        new("latency", "ingestion.latency", MetricStatistic.MeanOverPhases, GateComparison.AtMost, 2000, "ms"),
        new("search_p95", "search.latency", MetricStatistic.P95, GateComparison.AtMost, 1000, "ms"),
        new("error_rate", "errors.rate", MetricStatistic.Latest, GateComparison.AtMost, 0.05, "1"),
        new("collection_overhead", "telemetry.overhead", MetricStatistic.Mean, GateComparison.AtMost, 5, "%"),
    ];

    /// <summary>Gets the gates that metrics declare: one for each budget, named for the metric and the statistic, as <c>search.latency.p95</c>.</summary>
    /// <remarks>A percentile is that of all series merged; <c>AtMost</c> is about the greatest value of any series, <c>AtLeast</c> about the least.</remarks>
    /// <param name="declarations">What metrics declare.</param>
    /// <returns>The gates, in the order of the metrics.</returns>
    public static IReadOnlyList<QualityGate> Of(IEnumerable<MetricDeclaration> declarations)
    {
        ArgumentNullException.ThrowIfNull(declarations);
        return [.. declarations.SelectMany(DeclaredGates.Of)];
    }

    /// <summary>Puts the gates together that are to be evaluated: the built-in ones, those of metrics, and those of a file.</summary>
    /// <remarks>
    /// What stands nearer to the application counts: a gate of a metric gives a built-in one on the same statistic its limit, and a gate of
    /// a file takes the place of the one with its name.
    /// </remarks>
    /// <param name="declared">Gates that metrics declare.</param>
    /// <param name="file">Gates of a file.</param>
    /// <returns>The gates, each name once: the built-in ones first, then those of metrics, then the rest of the file.</returns>
    public static IReadOnlyList<QualityGate> Merge(IEnumerable<QualityGate> declared, IEnumerable<QualityGate> file)
    {
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(file);
        var gates = new List<QualityGate>(Default);
        foreach (var gate in declared)
        {
            var same = gates.FindIndex(g => g.MetricName == gate.MetricName && g.Statistic == gate.Statistic && g.Comparison == gate.Comparison);
            Put(gates, same, same < 0 ? gate : gate with { Name = gates[same].Name });
        }

        foreach (var gate in file)
        {
            Put(gates, gates.FindIndex(g => g.Name == gate.Name), gate);
        }

        return gates;
    }

    /// <summary>Judges gates by what series saw. The summaries and their distributions stay as they are.</summary>
    /// <param name="gates">The gates. One that asks for a rate has no data, since how long was watched is not known.</param>
    /// <param name="series">The series of any metrics. A number in them that is not finite counts as not recorded.</param>
    /// <returns>One result for each gate, in the order of the gates.</returns>
    public static IReadOnlyList<GateResult> Evaluate(IEnumerable<QualityGate> gates, IReadOnlyList<SeriesSummary> series)
    {
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(series);
        return Evaluate(gates, new GateData(series, series, seconds: null));
    }

    /// <summary>Judges gates by what series saw in a stretch of time. The summaries and their distributions stay as they are.</summary>
    /// <param name="gates">The gates.</param>
    /// <param name="series">The series of any metrics. A number in them that is not finite counts as not recorded.</param>
    /// <param name="watched">How long the series were watched, for rates. Zero where it is not known; a rate has no data then.</param>
    /// <returns>One result for each gate, in the order of the gates.</returns>
    public static IReadOnlyList<GateResult> Evaluate(IEnumerable<QualityGate> gates, IReadOnlyList<SeriesSummary> series, TimeSpan watched)
    {
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(series);
        return Evaluate(gates, new GateData(series, series, watched.TotalSeconds));
    }

    /// <summary>Judges gates by what series saw in a range of which a part was watched. The summaries and their distributions stay as they are.</summary>
    /// <remarks>
    /// What the first flush of a store brings was recorded before it, over a time that nobody knows: it belongs to the range, and to no rate.
    /// </remarks>
    /// <param name="gates">The gates.</param>
    /// <param name="series">The series of any metrics over the range. A number in them that is not finite counts as not recorded.</param>
    /// <param name="rising">The series over the part that was watched, for rates.</param>
    /// <param name="watched">How long that part is.</param>
    /// <returns>One result for each gate, in the order of the gates.</returns>
    public static IReadOnlyList<GateResult> Evaluate(IEnumerable<QualityGate> gates, IReadOnlyList<SeriesSummary> series, IReadOnlyList<SeriesSummary> rising, TimeSpan watched)
    {
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(rising);
        return Evaluate(gates, new GateData(series, rising, watched.TotalSeconds));
    }

    private static void Put(List<QualityGate> gates, int place, QualityGate gate)
    {
        if (place < 0)
        {
            gates.Add(gate);
        }
        else
        {
            gates[place] = gate;
        }
    }

    private static IReadOnlyList<GateResult> Evaluate(IEnumerable<QualityGate> gates, GateData data) => [.. gates.Select(gate => Evaluate(gate, data))];

    private static GateResult Evaluate(QualityGate gate, GateData data)
    {
        if (gate.Expression is { } expression)
        {
            var (value, _, reason) = expression.Evaluate(data);
            return gate.Judge(value is { } number ? AtLimit(number, gate.Limit) : null, reason ?? string.Empty);
        }

        return gate.Judge(data.Compute(gate.Statistic, gate.MetricName, static _ => true), $"nothing was recorded of {gate.MetricName}");
    }

    // 7 of 100 are 7 %, and not 7.000000000000001 % as reckoned: the limit itself passes.
    private static double AtLimit(double value, double limit) => Math.Abs(value - limit) <= Math.Abs(limit) * 1e-12 ? limit : value;
}
