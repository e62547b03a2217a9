namespace Futurnal.Instrumentation.Tests.Privacy;

public class BatchGuardTests
{
    private readonly List<string> _notices = [];

    private BatchGuard Guard => field ??= new(_notices.Add);

    [Fact]
    public void Guard_PlainWords_GivesTheSameBatch()
    {
        var batch = Batch(Counted("pdf", 1), Counted("text/plain", 2));

        Assert.Same(batch, Guard.Guard(batch));
        Assert.Empty(_notices);
    }

    [Fact]
    public void Guard_Default_GivesTheSameBatch()
    {
        var batch = new MetricBatch(1, default) { Observations = default };

        Assert.Same(batch, Guard.Guard(batch));
    }

    [Fact]
    public void Guard_PrivateValues_BecomeOneSeriesOfOther()
    {
        var guarded = Guard.Guard(Batch(Counted("/media/ann", 1), Counted("pdf", 2), Counted("other", 4), Counted("Ann Weber", 8)));

        Assert.Equal(
            ["""x.calls{"kind":"other"} 13""", """x.calls{"kind":"pdf"} 2""", """privacy.redactions.total{"component":"other"} 2"""],
            guarded.Points.Select(p => $"{p.Series} {p.Value}"));
        Assert.Equal(
            [
                "Metric 'x.calls' came with a value of label 'kind' that looks like a path; it is recorded as 'other' and counted in privacy.redactions.total. "
                    + "Make the label an enum, list its values with [LabelValues], or hash them with Redact.Hash.",
            ],
            _notices);
    }

    [Fact]
    public void Guard_PrivateValuesOfAGauge_KeepTheLast()
    {
        var gauge = Given.Metric("x.level", MetricType.Gauge, labelKeys: "kind");
        var guarded = Guard.Guard(Batch(
            new(new Series(gauge, [new("kind", "a b")]), 3), new(new Series(gauge, [new("kind", "c d")]), 1)));

        Assert.Equal(1, guarded.Points[0].Value);
    }

    [Fact]
    public void Guard_PrivateValuesOfADistribution_AreMergedIntoAnother()
    {
        var timer = Given.Metric("x.time", MetricType.Timer, "ms", labelKeys: "kind");
        var (first, second) = (Distribution(1, 2), Distribution(4));
        var guarded = Guard.Guard(Batch(
            new(new Series(timer, [new("kind", "~/a")]), first), new(new Series(timer, [new("kind", "~/b")]), second)));

        Assert.Equal(["x.time{\"kind\":\"other\"}", "privacy.redactions.total{\"component\":\"other\"}"], guarded.Points.Select(p => p.Series.ToString()));
        Assert.Equal((3, 7.0, 1.0, 4.0), Figures(guarded.Points[0].Distribution!));
        Assert.Equal((2, 1), (first.Count, second.Count));
    }

    [Fact]
    public void Guard_RedactionsOfTheBatch_AreAddedToItsOwn()
    {
        var counted = new Series(Given.Metric("privacy.redactions.total", MetricType.Counter, "{value}", labelKeys: "component"), [new("component", "other")]);
        var guarded = Guard.Guard(Batch(new MetricPoint(counted, 5), Counted("a b", 1)));

        Assert.Equal(6, guarded.Points.Single(p => p.Series.Equals(counted)).Value);
    }

    [Fact]
    public void Guard_SingleValues_AreOfOtherToo()
    {
        var batch = Batch() with { Observations = [new(Counted("/media/ann", 1).Series, 7, 1)] };

        Assert.Equal("x.calls{\"kind\":\"other\"}", Assert.Single(Guard.Guard(batch).Observations).Series.ToString());
    }

    [Fact]
    public void Guard_ValueOutsideABuiltInVocabulary_IsOther()
    {
        var metric = Given.Metric("x.calls", MetricType.Counter, labelKeys: "status");

        Assert.Equal("x.calls{\"status\":\"other\"}", Guard.Guard(Batch(new MetricPoint(new Series(metric, [new("status", "weber")]), 1))).Points[0].Series.ToString());
        Assert.StartsWith("Metric 'x.calls' came with a value of label 'status' that is none of its built-in values;", Assert.Single(_notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Guard_PrivateName_IsRefusedAndNotRepeated()
    {
        var guarded = Guard.Guard(Batch(new MetricPoint(Given.Series("x.u123e4567e89b12d3a456426614174000"), 1)));

        Assert.Equal(["privacy.redactions.total{\"component\":\"other\"}"], guarded.Points.Select(p => p.Series.ToString()));
        Assert.Equal(["The name of a metric looks like an identifier; nothing of it is recorded. Name metrics with constants."], _notices);
    }

    [Fact]
    public void Guard_PrivateKey_IsRefusedAndNotRepeated()
    {
        var metric = Given.Metric("x.calls", MetricType.Counter, labelKeys: "u123e4567e89b12d3a456426614174000");
        var guarded = Guard.Guard(Batch(new MetricPoint(new Series(metric, [new(metric.LabelKeys[0], "a")]), 1)));

        Assert.Equal(["privacy.redactions.total{\"component\":\"other\"}"], guarded.Points.Select(p => p.Series.ToString()));
        Assert.Equal(["A label key of metric 'x.calls' looks like an identifier; nothing of it is recorded. Name label keys with constants."], _notices);
    }

    [Theory]
    [InlineData("/media/ann", "a path")]
    [InlineData("C:\\Users", "a path")]
    [InlineData("ann/weber/notes", "a path")]
    [InlineData("{ann@example.org}", "a mail address")]
    [InlineData("{/media/ann}", "a path")]
    [InlineData("{~/notes}/s", "a path")]
    public void Guard_PrivateUnit_IsRefused(string unit, string look)
    {
        var guarded = Guard.Guard(Batch(new MetricPoint(new Series(Given.Metric("x.calls", MetricType.Counter, unit), []), 1)));

        Assert.Equal(["privacy.redactions.total{\"component\":\"other\"}"], guarded.Points.Select(p => p.Series.ToString()));
        Assert.Equal([$"The unit of metric 'x.calls' looks like {look}; nothing of it is recorded. Give the unit in UCUM notation, such as 'ms' or 'By'."], _notices);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("%")]
    [InlineData("By/s")]
    [InlineData("{document}/s")]
    [InlineData("/s")]
    [InlineData("/min")]
    [InlineData("m/s2")]
    [InlineData("10*6/uL")]
    [InlineData("[in_i]")]
    public void Guard_Unit_IsFine(string unit)
    {
        var batch = Batch(new MetricPoint(new Series(Given.Metric("x.calls", MetricType.Counter, unit), []), 1));

        Assert.Same(batch, Guard.Guard(batch));
    }

    [Fact]
    public void Guard_PrivateDescriptionAndDeclarer_AreLeftOut()
    {
        var metric = new MetricDefinition("x.calls", MetricType.Counter, MetricCategory.Application, "1", "Calls of ann@example.org.", [], "/media/ann/app.dll");
        var guarded = Guard.Guard(Batch(new MetricPoint(new Series(metric, []), 1))).Points[0].Series.Metric;

        Assert.Equal(("", "other"), (guarded.Description, guarded.DeclaredBy));
        Assert.Equal(
            ["The description of metric 'x.calls' holds what looks like a mail address; it is left out. Describe a metric in words that hold for every user."],
            _notices);
    }

    [Fact]
    public void Guard_MetricOfTwoMeanings_KeepsBothForTheStoreToDecide()
    {
        var (one, other) = (Given.Metric("x.calls", MetricType.Counter, "1", labelKeys: "kind"), Given.Metric("x.calls", MetricType.Counter, "By", labelKeys: "kind"));
        var guarded = Guard.Guard(Batch(new MetricPoint(new Series(one, [new("kind", "a b")]), 1), new(new Series(other, [new("kind", "a b")]), 2)));

        Assert.Equal([1.0, 2, 2], guarded.Points.Select(p => p.Value));
    }

    [Fact]
    public void Guard_ReceiverThatThrows_CostsTheNoticeOnly()
    {
        var guard = new BatchGuard(_ => throw new InvalidOperationException());

        Assert.Equal(2, guard.Guard(Batch(Counted("a b", 1))).Points.Length);
    }

    private static MetricBatch Batch(params MetricPoint[] points) => new(1, [.. points]);

    private static MetricPoint Counted(string kind, double value) =>
        new(new Series(Given.Metric("x.calls", MetricType.Counter, labelKeys: "kind"), [new("kind", kind)]), value);

    private static ExponentialHistogram Distribution(params double[] values)
    {
        var distribution = new ExponentialHistogram();
        Array.ForEach(values, distribution.Add);
        return distribution;
    }

    private static (long Count, double Sum, double Min, double Max) Figures(ExponentialHistogram distribution) =>
        (distribution.Count, distribution.Sum, distribution.Min, distribution.Max);
}
