namespace Futurnal.Instrumentation.Baselines;

/// <summary>What a gate of a gate file computes from metrics. Immutable, thread-safe, equal by its text.</summary>
public sealed class GateExpression : IEquatable<GateExpression>
{
    private readonly ExpressionNode _root;
    private readonly GateUnit _unit;
    private readonly TextPlace _limitAt;

    internal GateExpression(string text, ExpressionNode root, GateUnit unit, TextPlace limitAt)
    {
        Text = text;
        _root = root;
        _unit = unit;
        _limitAt = limitAt;
        Metrics = [.. root.Statistics.Select(s => s.Metric).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets the expression as it is written, without name and limit.</summary>
    public string Text { get; }

    /// <summary>Gets the names of the metrics in it, each once, in the order in which they are written.</summary>
    public IReadOnlyList<string> Metrics { get; }

    /// <summary>Compares its units with those of the metrics.</summary>
    /// <param name="metrics">Knows metrics by their names; of one that it does not know, nothing is compared.</param>
    /// <exception cref="GateFileException">A metric has no such statistic or label, or units do not agree.</exception>
    public void Check(Func<string, MetricDefinition?> metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        if (_root.UnitOf(metrics) is { } unit && !unit.Fits(_unit))
        {
            throw _limitAt.Error($"{WhyNot(unit)}; write the limit in {(unit.Text == "1" ? "no unit" : unit.Text)}");
        }
    }

    /// <inheritdoc/>
    public bool Equals(GateExpression? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GateExpression);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Computes it in the unit of the limit.</summary>
    internal Measured Evaluate(GateData data)
    {
        var result = _root.Evaluate(data);
        return result.Value is not { } value ? result
            : !result.Unit.Fits(_unit) ? Measured.None(WhyNot(result.Unit))
            : Measured.Of(result.Unit.Convert(value, _unit), _unit);
    }

    private string WhyNot(GateUnit unit) => _unit.Text == "1"
        ? $"the limit has no unit, and the value is in {unit.Text}"
        : $"the limit is in {_unit.Text}, and the value {(unit.Text == "1" ? "has no unit" : $"is in {unit.Text}")}";
}
