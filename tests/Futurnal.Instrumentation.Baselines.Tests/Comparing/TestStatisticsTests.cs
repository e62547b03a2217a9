namespace Futurnal.Instrumentation.Baselines.Tests.Comparing;

public sealed class TestStatisticsTests
{
    // The data of Brunner and Munzel (2000): pain scores after surgery.
    private static readonly double[] Treated = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1];
    private static readonly double[] Untreated = [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4];

    // scipy.stats.brunnermunzel of SciPy 1.x gives this for the same data, as its documentation shows.
    [Fact]
    public void BrunnerMunzel_OfThePapersData_IsWhatSciPySays() =>
        Assert.Equal(0.0057862086661515377, BrunnerMunzel.Test(Treated, Untreated), 1e-12);

    [Fact]
    public void BrunnerMunzel_OfExchangedSamples_IsTheSame() =>
        Assert.Equal(BrunnerMunzel.Test(Treated, Untreated), BrunnerMunzel.Test(Untreated, Treated), 1e-14);

    [Fact]
    public void SketchTest_OfTheSameData_IsTheSame() =>
        Assert.Equal(BrunnerMunzel.Test(Treated, Untreated), SketchTest.Compare(Sketch(Treated), Sketch(Untreated)).PValue, 1e-12);

    [Fact]
    public void BrunnerMunzel_OfSeparatedSamples_CountsTheOrderings() =>
        Assert.Equal(2.0 / 70, BrunnerMunzel.Test([1, 2, 3, 4], [5, 6, 7, 8]), 1e-12);

    [Fact]
    public void BrunnerMunzel_OfOneValueEverywhere_IsOne() => Assert.Equal(1, BrunnerMunzel.Test([2, 2, 2], [2, 2, 2]));

    // p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH") of R.
    [Fact]
    public void BenjaminiHochberg_OfFourProbabilities_IsWhatRSays() =>
        Assert.Equal([0.02, 0.04, 0.04, 0.02], BenjaminiHochberg.Adjust([0.01, 0.04, 0.03, 0.005]));

    [Fact]
    public void Autocorrelation_OfAWave_IsLarge()
    {
        double[] wave = [.. Enumerable.Range(0, 100).Select(i => Math.Sin(i / 10.0))];

        Assert.InRange(Autocorrelation.Inflation(wave, wave), 15, 50);
        double[] teeth = [.. Enumerable.Range(0, 100).Select(i => (double)(i % 2))];
        Assert.InRange(Autocorrelation.Inflation(teeth, teeth), 1, 1.1);
        Assert.Equal(1, Autocorrelation.Inflation(new double[20], new double[20]));
    }

    [Fact]
    public void LevelTest_OfTwiceTheValues_FindsTwice()
    {
        double[] x = [.. Enumerable.Range(0, 40).Select(i => 100.0 + ((i * 7) % 11))];

        var estimate = LevelTest.Compare(x, Array.ConvertAll(x, v => 2 * v));

        Assert.Equal(1, estimate.Effect, 0.005);
        Assert.InRange(estimate.Low, 0.95, 1);
        Assert.InRange(estimate.High, 1, 1.05);
        Assert.InRange(estimate.PValue, 0, 1e-9);
    }

    [Fact]
    public void RateTest_OfACounterThatBeginsToRise_IsWithoutEnd()
    {
        var estimate = RateTest.Compare(new double[20], [.. Enumerable.Repeat(1.0, 20)]);

        Assert.Equal(double.PositiveInfinity, estimate.Effect);
        Assert.InRange(estimate.PValue, 0, 1e-9);
        Assert.Equal(new ChangeEstimate(0, 0, 0, 1), RateTest.Compare(new double[20], new double[20]) with { LeastPValue = 0 });
    }

    // t.test(extra ~ group, data = sleep) of R, the data of Student (1908): p-value = 0.07939.
    [Fact]
    public void WelchTest_OfStudentsData_IsWhatRSays() => Assert.Equal(
        0.07939,
        WelchTest.Test([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4], 1),
        5e-6);

    [Fact]
    public void WelchTest_OfWhatDoesNotVary_TellsNothing() => Assert.Equal(1, WelchTest.Test([0.1, 0.1, 0.1], [0.3, 0.3, 0.3], 1));

    private static ExponentialHistogram Sketch(double[] values)
    {
        var sketch = new ExponentialHistogram();
        Array.ForEach(values, sketch.Add);
        return sketch;
    }
}
