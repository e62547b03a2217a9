namespace Futurnal.Instrumentation.Baselines;

/// <summary>A part of a gate's expression. Immutable and thread-safe.</summary>
internal abstract record ExpressionNode
{
    /// <summary>Gets the statistics of metrics in it, in the order in which they are written.</summary>
    public abstract IEnumerable<StatisticNode> Statistics { get; }

    /// <summary>Computes it.</summary>
    public abstract Measured Evaluate(GateData data);

    /// <summary>
    /// Finds its unit; <see langword="null"/> where a metric is not known yet.
    /// </summary>
    /// <param name="metrics">Knows metrics by their names.</param>
    /// <exception cref="GateFileException">A statistic does not suit its metric, or units cannot be added.</exception>
    public abstract GateUnit? UnitOf(Func<string, MetricDefinition?> metrics);
}
