using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Registry;

namespace GeneratedCode.Tests;

public partial class JudgedTests
{
    [Fact]
    public void Budgets_OfAttributes_AreThoseOfTheMetric()
    {
        Recorded.During(() =>
        {
            Silent();
            Run();
            Size(3);
            Hashed(Redact.Hash("someone"));
            Level();
        });

        Assert.Equal(new("judged.time", "ms", BadDirection.Either, new() { P50 = 10, P95 = 1000 }), Declared("judged.time"));
        Assert.Equal(new("judged.size", "By", BadDirection.Down, new() { P99 = 2.5e9 }), Declared("judged.size"));
        Assert.Equal(new("judged.hashed", "ms", BadDirection.Up, new() { P95 = 7 }), Declared("judged.hashed"));
        Assert.Equal(new("judged.level", "1", BadDirection.Either, new() { AtLeast = -1, AtMost = 0.5 }), Declared("judged.level"));
    }

    private static MetricDeclaration Declared(string name) => MetricDeclaration.Of(MetricRegistry.Shared.Find(name)!);

    // The metric is known, and its series may be in a store, before a method with a budget is first called.
    [Timed("judged.time")]
    private static void Silent()
    {
    }

    [Timed("judged.time", P50Budget = 10, P95Budget = 1000, Bad = BadDirection.Either)]
    private static void Run()
    {
    }

    [Histogram("judged.size", Unit = "By", P99Budget = 2.5e9, Bad = BadDirection.Down)]
    private static partial void Size([Value] double size);

#pragma warning disable FUT205 // A test needs no more than one.
    [Timed("judged.hashed", P95Budget = 7)]
    private static void Hashed([Label] HashedLabel who)
    {
    }
#pragma warning restore FUT205

    [Gauge("judged.level", AtLeast = -1, AtMost = 0.5)]
    private static double Level() => 0.25;
}
