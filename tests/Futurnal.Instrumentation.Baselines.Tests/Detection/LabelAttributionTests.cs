namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

public class LabelAttributionTests
{
    private static readonly MetricDefinition Metric = new(
        "ingestion.documents.processed", MetricType.Counter, MetricCategory.Ingestion, "{document}", string.Empty, ["connector_type", "status"], "tests");

    [Fact]
    public void Find_OneConnectorThatRose_NamesIt()
    {
        var move = LabelAttribution.Find([
            Of("github", "succeeded", 10, 60), Of("github", "failed", 1, 6),
            Of("imap", "succeeded", 10, 11), Of("imap", "failed", 1, 1),
            Of("files", "succeeded", 10, 10), Of("files", "failed", 1, 1)]);
        Assert.Equal(("connector_type", "github"), (move!.Key, move.Value));
        Assert.Equal(55.0 / 56, move.Share, 1e-12);
    }

    [Fact]
    public void Find_OneStatusThatRoseEverywhere_NamesIt()
    {
        var move = LabelAttribution.Find([
            Of("github", "succeeded", 10, 10), Of("github", "failed", 1, 20),
            Of("imap", "succeeded", 10, 10), Of("imap", "failed", 1, 20)]);
        Assert.Equal(("status", "failed", 1.0), (move!.Key, move.Value, move.Share));
    }

    [Fact]
    public void Find_OneConnectorThatFell_NamesIt() =>
        Assert.Equal("imap", LabelAttribution.Find([Of("github", "succeeded", 10, 10), Of("imap", "succeeded", 10, 1), Of("files", "succeeded", 10, 10)])!.Value);

    [Fact]
    public void Find_AllThatRoseAlike_NamesNone() =>
        Assert.Null(LabelAttribution.Find([Of("github", "succeeded", 10, 20), Of("imap", "succeeded", 10, 20), Of("files", "succeeded", 10, 20)]));

    [Fact]
    public void Find_NothingThatChanged_NamesNone() =>
        Assert.Null(LabelAttribution.Find([Of("github", "succeeded", 10, 10), Of("imap", "succeeded", 5, 5)]));

    [Fact]
    public void Find_OneSeries_NamesNone() => Assert.Null(LabelAttribution.Find([Of("github", "succeeded", 10, 20)]));

    [Fact]
    public void Find_WithoutSeries_NamesNone() => Assert.Null(LabelAttribution.Find([]));

    [Fact]
    public void Find_FromNothing_NamesWhatCame()
    {
        var move = LabelAttribution.Find([Of("github", "failed", 0, 9), Of("imap", "failed", 0, 0)]);
        Assert.Equal(("connector_type", "github", 1.0), (move!.Key, move.Value, move.Share));
    }

    private static SeriesContribution Of(string connector, string status, double expected, double actual) => new(
        new Series(Metric, [new("connector_type", connector), new("status", status)]), expected, actual);
}
