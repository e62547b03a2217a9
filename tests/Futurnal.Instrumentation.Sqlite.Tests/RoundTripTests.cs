using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Summarize_AllMetricTypes_EachSummedByItsContract()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(3), Gauged(7), Counts(0, 4), Timed(10, 20)));
        store.Write(At(2000, Counted(5), Gauged(2), Counts(9), Timed(30)));

        var summaries = store.Summarize();

        Assert.Equal(
            ["ingestion.documents.processed", "orchestrator.jobs.queued", "search.latency", "search.results.count"],
            summaries.Select(s => s.Series.Metric.Name));
        AssertSummary(summaries[0], count: 2, sum: 8, min: 3, max: 5, last: 5);
        AssertSummary(summaries[1], count: 2, sum: 9, min: 2, max: 7, last: 2);
        AssertSummary(summaries[2], count: 3, sum: 60, min: 10, max: 30, last: 30);
        AssertSummary(summaries[3], count: 3, sum: 13, min: 0, max: 9, last: 9);
        Assert.Null(summaries[0].Distribution);
        Assert.Null(summaries[1].Distribution);
        Assert.Equal(1, summaries[3].Distribution!.ZeroCount);
        Assert.Equal(97, summaries[3].Distribution!.SumOfSquares);
        Assert.Equal(30, summaries[2].Distribution!.Quantile(1));
    }

    [Fact]
    public void Summarize_Reopened_DefinitionsAndValuesStand()
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(1000, Timed(10)));
        }

        using var reopened = SqliteMetricStore.Open(_folder.StorePath);
        reopened.Write(At(2000, Timed(20)));
        var summary = Assert.Single(reopened.Summarize());

        Assert.Equal(2, summary.Count);
        Assert.Equal(new Series(Latency, [new("strategy", "hybrid"), new("intent_type", "causal")]), summary.Series);
        var metric = summary.Series.Metric;
        Assert.Equal(
            (Latency.Type, Latency.Unit, Latency.Category, Latency.Description, Latency.DeclaredBy),
            (metric.Type, metric.Unit, metric.Category, metric.Description, metric.DeclaredBy));
    }

    [Theory]
    [InlineData("items", "{items}")]
    [InlineData("größe", "1")]
    [InlineData("{a b}", "1")]
    public void Summarize_UnitThatIsNone_IsReadAsAThing(string kept, string read)
    {
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(1000, Gauged(1)));
        }

        RawDatabase.Run(_folder.StorePath, $"UPDATE series SET unit = '{kept}'");
        using var reopened = SqliteMetricStore.Open(_folder.StorePath);

        Assert.Equal(read, Assert.Single(reopened.Summarize()).Series.Metric.Unit);
    }

    [Fact]
    public void Summarize_Range_FromBelongsToDoesNot()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath);
        store.Write(At(1000, Counted(1), Timed(1)));
        store.Write(At(2000, Counted(2), Timed(2)));
        store.Write(At(3000, Counted(4), Timed(4), Gauged(1)));

        var summaries = store.Summarize(new TimeRange(2000, 3000));

        Assert.Equal([2.0, 2.0], summaries.Select(s => s.Sum));
        Assert.All(summaries, s => Assert.Equal(2000, s.LastTimestampMs));
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertSummary(SeriesSummary summary, long count, double sum, double min, double max, double last) =>
        Assert.Equal(
            (count, sum, min, max, last, 2000L),
            (summary.Count, summary.Sum, summary.Min, summary.Max, summary.Last, summary.LastTimestampMs));
}
