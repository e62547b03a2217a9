namespace Futurnal.Instrumentation.Registry;

/// <summary>What one flush read for one series so far.</summary>
internal sealed class Combination(GaugeCombine combine)
{
    private double _value;
    private int _count;

    public double Value => combine == GaugeCombine.Mean ? _value / _count : _value;

    public void Add(double value)
    {
        _value = _count++ == 0 ? value : combine switch
        {
            GaugeCombine.Max => Math.Max(_value, value),
            GaugeCombine.Min => Math.Min(_value, value),
            _ => _value + value,
        };
    }
}
