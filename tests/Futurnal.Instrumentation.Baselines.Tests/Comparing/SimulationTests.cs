using System.Globalization;
using Xunit.Abstractions;

namespace Futurnal.Instrumentation.Baselines.Tests.Comparing;

public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Seeds = 500;

    [Fact]
    public void Comparison_OfBuildsWithoutAChange_FailsAtMostOneInAHundred()
    {
        var failed = Enumerable.Range(0, Seeds).Count(seed => Compare(seed, 1).Any(c => c.Verdict == ChangeVerdict.Worse));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A/A: {failed} of {Seeds} builds failed"));
        Assert.InRange(failed, 0, Seeds / 100);
    }

    [Fact]
    public void Comparison_OfBuildsWithALatencyTwentyPercentUp_FindsItNinetyFiveTimesInAHundred()
    {
        var changes = Enumerable.Range(0, Seeds).Select(seed => Compare(seed, 1.2).Single(c => c.Metric.Name == SimulatedBuild.Changed)).ToArray();
        var found = changes.Count(c => c.Verdict == ChangeVerdict.Worse);
        var covered = changes.Count(c => c.EffectLow <= 0.2 && c.EffectHigh >= 0.2);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A/B: {found} of {Seeds} found, the interval holds the truth in {covered}"));
        Assert.InRange(found, Seeds * 95 / 100, Seeds);
        Assert.InRange(covered, Seeds * 90 / 100, Seeds);
    }

    // What wanders for longer than a few stretches is hardly told from a change, so what may fail grows with it.
    [Theory]
    [InlineData(10, 0.3, 1)]
    [InlineData(20, 0.3, 1)]
    [InlineData(120, 0.3, 1)]
    [InlineData(12, 0.7, 3)]
    [InlineData(60, 0.7, 4)]
    [InlineData(120, 0.9, 12)]
    public void Comparison_OfOtherBuildsWithoutAChange_SeldomFails(int stretches, double memory, int mostPercent)
    {
        const int Fewer = 200;
        var failed = Enumerable.Range(0, Fewer).Count(seed => Compare(seed, 1, stretches, memory).Any(c => c.Verdict == ChangeVerdict.Worse));
        var changes = Enumerable.Range(0, Fewer).Select(seed => Compare(seed, 1.4, stretches, memory).Single(c => c.Metric.Name == SimulatedBuild.Changed).Verdict).ToArray();

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stretches} stretches, memory {memory}: {failed} of {Fewer} builds failed without a change; with one of 40 %: {changes.Count(v => v == ChangeVerdict.Worse)} found, {changes.Count(v => v == ChangeVerdict.TooLittle)} seen too little"));
        Assert.InRange(failed, 0, Fewer * mostPercent / 100);
        Assert.InRange(changes.Count(v => v == ChangeVerdict.Same), 0, Fewer / 100);
    }

    private static IReadOnlyList<SeriesChange> Compare(int seed, double factor, int stretches = 60, double memory = 0.3)
    {
        var build = new SimulatedBuild(seed, stretches, memory);
        return RangeComparison.Compare(build.Draw(), build.Draw(factor), new ComparisonOptions());
    }
}
