namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

public class TailFitTests
{
    [Fact]
    public void Of_QuantilesOfGumbel_GivesItsParametersBack()
    {
        var values = Enumerable.Range(0, 10_000).Select(i => 3 - (0.5 * Math.Log(-Math.Log((i + 0.5) / 10_000)))).ToArray();
        var fit = TailFit.Of(values);
        Assert.Equal(3, fit.Location, 0.01);
        Assert.Equal(0.5, fit.Scale, 0.01);
    }

    [Fact]
    public void ValueOnceIn_AndDaysBetween_AreOfOneFormula()
    {
        var fit = new TailFit(3, 0.5);

        // 1 - exp(-exp(-(x - 3) / 0.5)) is 1 / 720, an hour of thirty days.
        Assert.Equal(3 - (0.5 * Math.Log(-Math.Log(1 - (1 / 720.0)))), fit.ValueOnceIn(30), 1e-12);
        Assert.Equal(30, fit.DaysBetween(fit.ValueOnceIn(30))!.Value, 1e-6);
    }

    [Fact]
    public void DaysBetween_OfWhatWasNeverSeen_ClaimsAThousandAtMost() => Assert.Equal(1000, new TailFit(3, 0.5).DaysBetween(100));

    [Fact]
    public void Of_LessThanADay_IsUnknown()
    {
        var fit = TailFit.Of(new double[23]);
        Assert.False(fit.IsKnown);
        Assert.Null(fit.DaysBetween(5));
        Assert.Equal(double.NegativeInfinity, fit.ValueOnceIn(30));
    }

    [Fact]
    public void Of_HoursWithARareTail_GoesByTheTail()
    {
        var calm = Enumerable.Range(0, 168).Select(i => 1 - (0.2 * Math.Log(-Math.Log((i + 0.5) / 168)))).ToArray();
        var bursts = calm.Select((v, i) => i >= 160 ? 6 + (0.1 * i) : v).ToArray();
        Assert.True(TailFit.Of(bursts).ValueOnceIn(30) > TailFit.Of(calm).ValueOnceIn(30) + 4);
    }
}
