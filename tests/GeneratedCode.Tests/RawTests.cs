using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class RawTests
{
    // A constant would not compile.
    private static readonly double BelowZero = -1;

    [Fact]
    public void Raw_EveryKind_KeepsEachValueAndCountsIt()
    {
        var recorded = Recorded.During(() =>
        {
            Size(4.5, Speed.Slow);
            Size(2, Speed.VeryFast);
            Size(BelowZero, Speed.VeryFast);
            Bytes(10);
            Assert.Equal(7, Last(7));
            Assert.Throws<InvalidOperationException>(() => Last(-1));
            Counted();
        });

        Assert.Equal(
            [
                """raw.size{"speed":"slow"} 4.5""",
                """raw.size{"speed":"very_fast"} 2""",
                "raw.bytes{} 10",
                "raw.last{} 7",
                """raw.calls{"status":"succeeded"} 1""",
            ],
            recorded.Observations);
        Assert.Equal(
            [
                "raw.bytes{} 10",
                """raw.calls{"status":"succeeded"} 1""",
                "raw.last{} 7",
                """raw.size{"speed":"slow"} 1""",
                """raw.size{"speed":"very_fast"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task Raw_Timer_KeepsTheDurationOfEachCall()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Work();
            await WorkAsync();
        });

        Assert.Equal(2, recorded.Observations.Count);
        Assert.StartsWith("""raw.work{"status":"succeeded"} """, recorded.Observations[0], StringComparison.Ordinal);
        Assert.StartsWith("""raw.work_async{"status":"succeeded"} """, recorded.Observations[1], StringComparison.Ordinal);
    }

    [Fact]
    public void SampleEvery_ManyCalls_CountsAllOfThem()
    {
        var recorded = Recorded.During(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                Often(i);
            }
        });

        Assert.Equal(
            [
                """sampled.all{"status":"failed"} 100""",
                """sampled.all{"status":"succeeded"} 9900""",
                """sampled.often{"status":"failed"} 100""",
                """sampled.often{"status":"succeeded"} 9900""",
            ],
            recorded.Lines);
    }

    [Histogram("raw.size", Raw = true)]
    static partial void Size([Value] double size, [Label] Speed speed);

    [Counted("raw.bytes", Raw = true)]
    static partial void Bytes([Value] long bytes);

    [Gauge("raw.last", Raw = true)]
    private static int Last(int value) => value < 0 ? throw new InvalidOperationException() : value;

    [Counted("raw.calls", Raw = true)]
    private static void Counted()
    {
    }

    [Timed("raw.work", Raw = true)]
    private static void Work() => Thread.SpinWait(10);

    [Timed("raw.work_async", Raw = true)]
    private static async Task WorkAsync() => await Task.Yield();

    private static void Often(int number)
    {
        try
        {
            OftenCalled(number);
        }
        catch (InvalidOperationException)
        {
            // Each hundredth.
        }
    }

    [Timed("sampled.often", SampleEvery = 16)]
    [Timed("sampled.all")]
    private static void OftenCalled(int number)
    {
        if (number % 100 == 0)
        {
            throw new InvalidOperationException();
        }
    }
}
