using System.Globalization;
using System.Text.Json;

namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

/// <summary>Compares with what SciPy and NumPy say, in <c>Reference/statistics.json</c>; the script beside it made the file.</summary>
public sealed class ReferenceTests
{
    private const double Tolerance = 1e-9;

    private static readonly JsonElement Reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", "statistics.json"))).RootElement;

    public static TheoryData<string> Sets => [.. Reference.GetProperty("sets").EnumerateObject().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Figures_OfSingleValues_EqualTheReference(string name)
    {
        var (set, values) = Read(name);
        var sums = new FigureSums();
        sums.Add(values);

        var figures = sums.Build()!;

        Assert.Equal(values.Length, figures.Count);
        AssertNear(set, "mean", figures.Mean);
        AssertNear(set, "sample_deviation", figures.StandardDeviation);
        AssertNear(set, "p50", figures.P50);
        AssertNear(set, "p95", figures.P95);
        AssertNear(set, "p99", figures.P99);
        AssertNear(set, "min", figures.Min);
        AssertNear(set, "max", figures.Max);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Figures_OfDistributions_EqualTheReferenceAndPercentilesAreNear(string name)
    {
        var (set, values) = Read(name);
        if (values.Min() < 0)
        {
            return;
        }

        var figures = InParts(values, 7);

        Assert.Equal(values.Length, figures.Count);
        AssertNear(set, "mean", figures.Mean);
        AssertNear(set, "min", figures.Min);
        AssertNear(set, "max", figures.Max);
        foreach (var (key, value) in new[] { ("p50", figures.P50), ("p95", figures.P95), ("p99", figures.P99) })
        {
            var expected = set.GetProperty(key).GetDouble();
            Assert.InRange(value, expected * (1 - 0.0109), expected * (1 + 0.0109));
        }
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("lognormal")]
    [InlineData("counts")]
    [InlineData("bursts")]
    [InlineData("two")]
    [InlineData("one_hundred")]
    public void StandardDeviation_OfDistributions_EqualsTheReference(string name)
    {
        var (set, values) = Read(name);

        AssertNear(set, "sample_deviation", InParts(values, 7).StandardDeviation);
    }

    // Sums of squares lose the digits that a mean of two million deviations has; a part of one value has none to lose.
    [Fact]
    public void StandardDeviation_OfNearlyConstantValues_IsNearTheReference()
    {
        var (set, values) = Read("near_constant");

        Assert.Equal(set.GetProperty("sample_deviation").GetDouble(), InParts(values, 7).StandardDeviation, 1e-3);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Median_AndSpread_EqualTheReference(string name)
    {
        var (set, values) = Read(name);

        var median = RobustStatistics.Median(values);

        AssertNear(set, "median", median);
        AssertNear(set, "normal_mad", RobustStatistics.Spread(values, median));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void GainOfLogarithms_OfPositiveValues_EqualsTheReference(string name)
    {
        var (set, values) = Read(name);
        if (!set.TryGetProperty("box_cox_gain", out var expected))
        {
            return;
        }

        double[] logarithms = [.. values.Select(v => Math.Log(v))];

        Assert.Equal(expected.GetDouble(), BoxCox.GainOfLogarithms(values, logarithms, logarithms.Average()), Tolerance);
    }

    [Fact]
    public void TypicalMaximum_OfNormalValues_EqualsTheReference() => Assert.All(
        Reference.GetProperty("typical_maximum").EnumerateObject(),
        p => Assert.Equal(p.Value.GetDouble(), RobustStatistics.TypicalMaximum(int.Parse(p.Name, CultureInfo.InvariantCulture)), Tolerance));

    [Fact]
    public void Constants_OfTheNormalDistribution_EqualTheReference()
    {
        Assert.Equal(RobustStatistics.NormalConsistency, Reference.GetProperty("normal_consistency").GetDouble(), 1e-15);
        Assert.Equal(SpreadFit.NormalTail, Reference.GetProperty("normal_tail").GetDouble(), 1e-15);
    }

    private static (JsonElement Set, double[] Values) Read(string name)
    {
        var set = Reference.GetProperty("sets").GetProperty(name);
        return (set, [.. set.GetProperty("values").EnumerateArray().Select(v => v.GetDouble())]);
    }

    /// <summary>Figures of values that came in minutes of so many.</summary>
    private static BaselineFigures InParts(double[] values, int size)
    {
        var sums = new FigureSums();
        foreach (var part in values.Chunk(size))
        {
            var distribution = new ExponentialHistogram();
            foreach (var value in part)
            {
                distribution.Add(value);
            }

            sums.Add(distribution);
        }

        return sums.Build()!;
    }

    private static void AssertNear(JsonElement set, string key, double actual)
    {
        var expected = set.GetProperty(key).GetDouble();
        Assert.Equal(expected, actual, Tolerance * Math.Max(1, Math.Abs(expected)));
    }
}
