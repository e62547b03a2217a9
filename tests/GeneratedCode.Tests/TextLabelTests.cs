using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class TextLabelTests
{
    [Fact]
    public void Parameter_OutsideTheSet_IsOther()
    {
        var recorded = Recorded.During(() =>
        {
            foreach (var format in new[] { "pdf", "html", Outside.Text, "", null, "other" })
            {
                Parse(format);
            }
        });

        Assert.Equal(
            [
                """text.parse{"format":"html","status":"succeeded"} 1""",
                """text.parse{"format":"other","status":"succeeded"} 4""",
                """text.parse{"format":"pdf","status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public void Result_OutsideTheSet_IsOther_AndSoIsAFailure()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal("hit", Look("hit"));
            Assert.Equal("7", Look(Outside.Text));
            Assert.Null(Look(null));
            Assert.Throws<InvalidOperationException>(() => Look(null, fails: true));
        });

        Assert.Equal(
            [
                """text.look{"look":"hit","status":"succeeded"} 1""",
                """text.look{"look":"other","status":"failed"} 1""",
                """text.look{"look":"other","status":"succeeded"} 2""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task ResultOfATask_AsStatus_TellsHowTheCallEnded()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Equal("quarantined", await CheckAsync("quarantined"));
            Assert.Equal("7", await CheckAsync(Outside.Text));
            await Assert.ThrowsAsync<InvalidOperationException>(() => CheckAsync(Outside.Text, fails: true));
        });

        Assert.Equal(
            [
                """text.check{"status":"failed"} 1""",
                """text.check{"status":"other"} 1""",
                """text.check{"status":"quarantined"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public void TypedInstrument_CountsInTheCellOfItsText() => Assert.Equal(
        ["""text.seen{"strategy":"graph"} 3""", """text.seen{"strategy":"other"} 4"""],
        Recorded.During(() =>
        {
            Seen(3, "graph");
            Seen(4, Outside.Text);
        }).Lines);

    [Fact]
    public void InAndRefParameters_AreReadWhenTheCallBegins() => Assert.Equal(
        ["""text.change{"from":"b","speed":"slow"} 1"""],
        Recorded.During(() =>
        {
            var text = "b";
            Change(ref text, Speed.Slow);
            Assert.Equal("a", text);
        }).Lines);

    [Timed("text.parse")]
    private static void Parse([Label, LabelValues("pdf", "html")] string? format) => _ = format;

    [Timed("text.look")]
    [return: Label, LabelValues("hit", "miss", "other")]
    private static string? Look([LabelValues("hit", "miss")] string? text, bool fails = false) => fails ? throw new InvalidOperationException() : text;

    [Counted("text.check")]
    [return: Label("status"), LabelValues("succeeded", "quarantined")]
    private static async Task<string> CheckAsync([LabelValues("succeeded", "quarantined")] string text, bool fails = false)
    {
        await Task.Yield();
        return fails ? throw new InvalidOperationException() : text;
    }

    [Counted("text.change", On = CountOn.Success)]
    private static void Change([Label("from"), LabelValues("a", "b")] ref string text, [Label] in Speed speed) => text = speed == Speed.Slow ? "a" : "";

    [Counted("text.seen")]
    static partial void Seen([Value] int amount, [Label, LabelValues("graph", "vector")] string strategy);
}
