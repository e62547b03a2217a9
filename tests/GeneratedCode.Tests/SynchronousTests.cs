using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace GeneratedCode.Tests;

public partial class SynchronousTests
{
    [Fact]
    public void Timed_InstanceMethodWithEnumLabel_RecordsItsSeries()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal(6, new Engine().Run(Speed.VeryFast, 2));
            Assert.Equal(9, new Engine().Run(Speed.Slow, 3));
            Assert.Equal(9, new Engine().Run((Speed)77, 3));
        });

        Assert.Equal(
            [
                """engine.run{"speed":"other","status":"succeeded"} 1""",
                """engine.run{"speed":"slow","status":"succeeded"} 1""",
                """engine.run{"speed":"very_fast","status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public void Counted_PrivateStaticMethodOfStaticClass_IsReached() =>
        Assert.Equal(["""quiet.calls{"status":"succeeded"} 2"""], Recorded.During(() => Quiet.CallTwice()).Lines);

    [Fact]
    public void TypedInstruments_WithValueAndLabels_AreRecorded()
    {
        var recorded = Recorded.During(() =>
        {
            Bytes(40, ConnectorType.ObsidianVault);
            Bytes(2, ConnectorType.ObsidianVault);
            Found(3, IntentType.Code);
        });

        Assert.Equal(
            [
                """ingestion.bytes.processed{"connector_type":"OBSIDIAN_VAULT"} 42""",
                """search.results.count{"intent_type":"code"} 1""",
            ],
            recorded.Lines);
    }

    [Counted("ingestion.bytes.processed")]
    static partial void Bytes([Value] long bytes, [Label] ConnectorType connector);

    [Histogram("search.results.count")]
    static partial void Found([Value] int results, [Label] IntentType intent);

    private sealed class Nothing;

    internal sealed class Engine
    {
        [Timed("engine.run")]
        public int Run([Label] Speed speed, int n) => speed == Speed.Slow || n > 2 ? n * n : n * 3;
    }

    internal static class Quiet
    {
        public static void CallTwice()
        {
            Call();
            Call();
        }

        [Counted("quiet.calls")]
        private static void Call() => _ = new Nothing();
    }
}
