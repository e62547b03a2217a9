using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Baselines.Tests.Comparing;

public sealed class RangeComparisonTests
{
    private static readonly ImmutableArray<double> Low = [.. Enumerable.Range(0, 30).Select(i => 100.0 + (i * 7 % 13))];

    private static readonly ImmutableArray<double> High = [.. Low.Select(v => v * 1.5)];

    [Theory]
    [InlineData(BadDirection.Up, true, ChangeVerdict.Worse)]
    [InlineData(BadDirection.Up, false, ChangeVerdict.Better)]
    [InlineData(BadDirection.Down, true, ChangeVerdict.Better)]
    [InlineData(BadDirection.Down, false, ChangeVerdict.Worse)]
    [InlineData(BadDirection.Either, true, ChangeVerdict.Worse)]
    [InlineData(BadDirection.Either, false, ChangeVerdict.Worse)]
    [InlineData(BadDirection.Neither, true, ChangeVerdict.Changed)]
    public void Verdict_OfAChange_GoesByTheBadDirection(BadDirection bad, bool rises, ChangeVerdict expected) =>
        Assert.Equal(expected, Compare(Sample("a", bad, rises ? Low : High), Sample("a", bad, rises ? High : Low)).Verdict);

    [Fact]
    public void Verdict_OfAChangeBelowTheMinimumEffect_IsSame()
    {
        ImmutableArray<double> little = [.. Low.Select(v => v * 1.5 * 1.5)];

        Assert.Equal(ChangeVerdict.Same, Compare(Sample("a", BadDirection.Up, High), Sample("a", BadDirection.Up, little), minimumEffect: 0.6).Verdict);
        Assert.Equal(ChangeVerdict.Worse, Compare(Sample("a", BadDirection.Up, High), Sample("a", BadDirection.Up, little), minimumEffect: 0.4).Verdict);
    }

    [Fact]
    public void Verdict_OfTooFewStretches_IsTooLittle()
    {
        var change = Compare(Sample("a", BadDirection.Up, Low[..7]), Sample("a", BadDirection.Up, High));

        Assert.Equal((ChangeVerdict.TooLittle, 1), (change.Verdict, change.PValue));
        Assert.Equal((7, 30), (change.BaseCount, change.HeadCount));
    }

    [Fact]
    public void Verdict_OfTooFewStretchesWithManyValues_GoesByTheValues()
    {
        var change = Compare(
            Sample("a", BadDirection.Up, Low[..2]) with { Distribution = Sketch(Low) },
            Sample("a", BadDirection.Up, High[..2]) with { Distribution = Sketch(High) });

        Assert.True(change.IsByValues);
        Assert.Equal((ChangeVerdict.Worse, 30, 30), (change.Verdict, change.BaseCount, change.HeadCount));
        Assert.InRange(change.Effect, 0.45, 0.55);
        Assert.InRange(change.EffectLow, 0.35, change.Effect);
    }

    [Fact]
    public void Series_OfOneRangeOnly_AreTold()
    {
        var changes = RangeComparison.Compare([Sample("old", BadDirection.Up, Low)], [Sample("new", BadDirection.Up, Low)], new ComparisonOptions());

        Assert.Equal([("new", ChangeVerdict.New), ("old", ChangeVerdict.Gone)], changes.Select(c => (c.Metric.Name, c.Verdict)));
        Assert.Equal([(null, 106.0), (106.0, null)], changes.Select(c => (c.Base, c.Head)));
    }

    [Fact]
    public void Series_InAnotherUnit_AreNotCompared()
    {
        var before = Sample("a", BadDirection.Up, Low);
        var after = before with { Metric = new("a", MetricType.Histogram, MetricCategory.Application, "kBy", string.Empty, [], "tests") };

        Assert.Equal([ChangeVerdict.Gone, ChangeVerdict.New], RangeComparison.Compare([before], [after], new ComparisonOptions()).Select(c => c.Verdict).Order());
    }

    [Theory]
    [InlineData(BadDirection.Up, ChangeVerdict.Worse)]
    [InlineData(BadDirection.Down, ChangeVerdict.Better)]
    [InlineData(BadDirection.Either, ChangeVerdict.New)]
    public void Counter_WithLabelsThatTheBaseDidNotSee_StoodStillThere(BadDirection bad, ChangeVerdict expected)
    {
        var usual = Counter(bad, "{}");
        var other = Counter(bad, """{"kind":"x"}""");

        var changes = RangeComparison.Compare([usual], [usual, other], new ComparisonOptions());

        Assert.Equal([expected, ChangeVerdict.Same], changes.Select(c => c.Verdict).OrderByDescending(v => v != ChangeVerdict.Same));
        Assert.Equal(expected == ChangeVerdict.New ? double.NaN : double.PositiveInfinity, changes.Single(c => c.LabelsJson.Length > 2).Effect);
    }

    [Fact]
    public void Verdict_OfOneClearChangeAmongMany_IsFoundInElevenStretches()
    {
        SeriesSample[] before = [.. Enumerable.Range(0, 20).Select(i => Sample($"a{i:00}", BadDirection.Up, Low[..11]))];
        SeriesSample[] after = [Sample("a00", BadDirection.Up, [.. High[..11].Reverse()]), .. before[1..]];

        var changes = RangeComparison.Compare(before, after, new ComparisonOptions());

        Assert.Equal([ChangeVerdict.Worse, .. Enumerable.Repeat(ChangeVerdict.Same, 19)], changes.Select(c => c.Verdict));
    }

    [Fact]
    public void Verdict_OfAChangeThatSoFewStretchesCannotShow_IsTooLittle()
    {
        ImmutableArray<double> wide = [50, 70, 150, 60, 110, 170, 55, 80];
        ImmutableArray<double> above = [.. wide.Select(v => v * 1.6)];

        Assert.Equal(ChangeVerdict.TooLittle, Compare(Sample("a", BadDirection.Up, wide), Sample("a", BadDirection.Up, above)).Verdict);
    }

    private static SeriesSample Counter(BadDirection bad, string labels) => new(
        new MetricDefinition("c", MetricType.Counter, MetricCategory.Application, "1", string.Empty, [], "tests") { BadDirection = bad }, labels, SignalKind.Rate, Low, 60_000, null);

    private static SeriesChange Compare(SeriesSample before, SeriesSample after, double minimumEffect = 0.05) =>
        Assert.Single(RangeComparison.Compare([before], [after], new ComparisonOptions { MinimumEffect = minimumEffect }));

    private static SeriesSample Sample(string name, BadDirection bad, ImmutableArray<double> values) => new(
        new MetricDefinition(name, MetricType.Histogram, MetricCategory.Application, "By", string.Empty, [], "tests") { BadDirection = bad }, "{}", SignalKind.Median, values, 60_000, null);

    private static ExponentialHistogram Sketch(ImmutableArray<double> values)
    {
        var sketch = new ExponentialHistogram();
        foreach (var value in values)
        {
            sketch.Add(value);
        }

        return sketch;
    }
}
