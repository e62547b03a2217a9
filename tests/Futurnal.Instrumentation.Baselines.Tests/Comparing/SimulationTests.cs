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

    private static IReadOnlyList<SeriesChange> Compare(int seed, double factor)
    {
        var build = new SimulatedBuild(seed);
        return RangeComparison.Compare(build.Draw(), build.Draw(factor), new ComparisonOptions());
    }
}
