namespace Futurnal.Instrumentation.Baselines;

/// <summary>Two parts with a sign between them.</summary>
/// <param name="Sign"><c>+</c>, <c>-</c>, <c>*</c> or <c>/</c>.</param>
/// <param name="Left">The part before it.</param>
/// <param name="Right">The part after it.</param>
/// <param name="At">Where the sign is written.</param>
internal sealed record BinaryNode(char Sign, ExpressionNode Left, ExpressionNode Right, TextPlace At) : ExpressionNode
{
    public override IEnumerable<StatisticNode> Statistics => Left.Statistics.Concat(Right.Statistics);

    public override Measured Evaluate(GateData data)
    {
        var left = Left.Evaluate(data);
        var right = Right.Evaluate(data);
        if (left.Value is not { } a || right.Value is not { } b)
        {
            return left.Value is null ? left : right;
        }

        switch (Sign)
        {
            case '*':
                return Measured.Of(a * b, left.Unit.Times(right.Unit));
            case '/':
                return b == 0 ? Measured.None("it would be divided by zero") : Measured.Of(a / b, left.Unit.Per(right.Unit));
            default:
                var same = right.Unit.Convert(b, left.Unit);
                return left.Unit.Fits(right.Unit)
                    ? Measured.Of(Sign == '+' ? a + same : a - same, left.Unit)
                    : Measured.None(WhyNotAdded(left.Unit, right.Unit));
        }
    }

    public override GateUnit? UnitOf(Func<string, MetricDefinition?> metrics)
    {
        if (Left.UnitOf(metrics) is not { } left || Right.UnitOf(metrics) is not { } right)
        {
            return null;
        }

        return Sign switch
        {
            '*' => left.Times(right),
            '/' => left.Per(right),
            _ => left.Fits(right) ? left : throw At.Error($"{WhyNotAdded(left, right)}; both need units of one kind"),
        };
    }

    private string WhyNotAdded(GateUnit left, GateUnit right) => $"{right.Text} cannot be {(Sign == '+' ? "added to" : "taken from")} {left.Text}";
}
