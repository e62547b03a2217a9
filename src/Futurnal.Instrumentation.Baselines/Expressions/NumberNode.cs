namespace Futurnal.Instrumentation.Baselines;

/// <summary>A number that is written, with a unit or without.</summary>
internal sealed record NumberNode(double Value, GateUnit Unit) : ExpressionNode
{
    public override IEnumerable<StatisticNode> Statistics => [];

    public override Measured Evaluate(GateData data) => Measured.Of(Value, Unit);

    public override GateUnit UnitOf(Func<string, MetricDefinition?> metrics) => Unit;
}
