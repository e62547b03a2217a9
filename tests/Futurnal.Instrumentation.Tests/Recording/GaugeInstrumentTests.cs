using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class GaugeInstrumentTests
{
    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Collect_SetSeveralTimes_ReportsTheLastOnce()
    {
        var gauge = Given.Gauge(_registry, "x.level");
        gauge.Set(0, 3);
        gauge.Set(0, -7.5);

        Assert.Equal(-7.5, Assert.Single(Given.Collected(_registry)).Value);
        Assert.Empty(Given.Collected(_registry));
    }

    [Fact]
    public void Collect_SameValueSetAgain_ReportsItAgain()
    {
        var gauge = Given.Gauge(_registry, "x.level");
        gauge.Set(0, 0);
        Assert.Equal(0, Assert.Single(Given.Collected(_registry)).Value);

        gauge.Set(0, 0);
        Assert.Equal(0, Assert.Single(Given.Collected(_registry)).Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Collect_TwoInstrumentsOfOneSeries_ReportsTheLastSet(bool isFirstLast)
    {
        var first = Given.Gauge(_registry, "x.level", Given.Kind);
        var second = Given.Gauge(_registry, "x.level", Given.Kind);
        (isFirstLast ? second : first).Set(1, 10);
        (isFirstLast ? first : second).Set(1, 20);

        var (series, value) = Assert.Single(Given.Collected(_registry));
        Assert.Equal(("""x.level{"kind":"blue"}""", 20.0), (series, value));
        Assert.Empty(Given.Collected(_registry));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Set_NoFiniteValue_IsRejectedAndCounted(double value)
    {
        var gauge = Given.Gauge(_registry, "x.level");
        gauge.Set(0, 4);
        var rejected = _registry.RejectedValues;

        gauge.Set(0, value);

        Assert.Equal(rejected + 1, _registry.RejectedValues);
        Assert.Equal(4, Assert.Single(Given.Collected(_registry)).Value);
    }

    [Fact]
    public async Task Collect_WhileValuesRise_NeverRepeatsOne()
    {
        const int Last = 200_000;
        var gauge = Given.Gauge(_registry, "x.level");
        var writer = Task.Run(() =>
        {
            for (var i = 1; i <= Last; i++)
            {
                gauge.Set(0, i);
            }
        });

        var seen = new List<double>();
        while (!writer.IsCompleted)
        {
            seen.AddRange(Given.Collected(_registry).Values);
        }

        await writer;
        seen.AddRange(Given.Collected(_registry).Values);
        Assert.Equal(seen.Distinct().Order(), seen);
        Assert.Equal(Last, seen[^1]);
    }
}
