using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

/// <summary>
/// Methods in which one exception replaces another and is caught: the first is seen passing by, though the call succeeds.
/// </summary>
public class SwallowedExceptionTests
{
    private static readonly int[] Numbers = [1, 2, 3];

    [Fact]
    public void Synchronous_EveryKindOfReturn_Succeeds()
    {
        var recorded = Recorded.During(() =>
        {
            Nothing();
            Assert.Equal(1, Value());
            Assert.True(Labelled());
            Assert.Equal(3, Span(Numbers).Length);
            Reference() = 20;
            Assert.Equal(20, ReadOnlyReference());
        });

        Assert.Equal(20, Numbers[1]);
        Assert.Equal(
            [
                """swallowed.labelled{"hit":"true","status":"succeeded"} 1""",
                """swallowed.nothing{"status":"succeeded"} 1""",
                """swallowed.read_only_reference{"status":"succeeded"} 1""",
                """swallowed.reference{"status":"succeeded"} 1""",
                """swallowed.span{"status":"succeeded"} 1""",
                """swallowed.value{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task Tasks_OfEveryKind_SucceedOnce()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            await PlainAsync();
            Assert.Equal(1, await ResultAsync());
            await PlainValueAsync();
            Assert.Equal(1, await ResultValueAsync());
        });

        Assert.Equal(
            [
                """swallowed.plain_value{"status":"succeeded"} 1""",
                """swallowed.plain{"status":"succeeded"} 1""",
                """swallowed.result_value{"status":"succeeded"} 1""",
                """swallowed.result{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task InFlight_AfterTheCalls_IsZero()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Running();
            await RunningAsync();
        });

        Assert.Equal(["""swallowed.running_async{} 0""", """swallowed.running{} 0"""], recorded.Lines);
    }

    [Fact]
    public void ReplacedExceptionThatLeavesTheCall_DecidesHowItEnded() => Assert.Equal(
        ["""swallowed.not{"status":"failed"} 1"""],
        Recorded.During(() => Assert.Throws<IOException>(NotSwallowed)).Lines);

    private static void NotSwallowed() => Not();

    [Timed("swallowed.nothing")]
    private static void Nothing() => Swallow();

    [Timed("swallowed.value")]
    private static int Value() => Swallow();

    [Timed("swallowed.labelled")]
    [return: Label("hit")]
    private static bool Labelled() => Swallow() == 1;

    [Timed("swallowed.span")]
    private static ReadOnlySpan<int> Span(ReadOnlySpan<int> span) => span[..(Swallow() + 2)];

    [Timed("swallowed.reference")]
    private static ref int Reference() => ref Numbers[Swallow()];

    [Timed("swallowed.read_only_reference")]
    private static ref readonly int ReadOnlyReference() => ref Numbers[Swallow()];

    [Timed("swallowed.plain")]
    private static Task PlainAsync() => Task.Delay(Swallow());

    [Timed("swallowed.result")]
    private static Task<int> ResultAsync() => Task.FromResult(Swallow());

    [Timed("swallowed.plain_value")]
    private static ValueTask PlainValueAsync() => new(Task.Delay(Swallow()));

    [Timed("swallowed.result_value")]
    private static ValueTask<int> ResultValueAsync() => ValueTask.FromResult(Swallow());

    [Gauge("swallowed.running", InFlight = true)]
    private static void Running() => Swallow();

    [Gauge("swallowed.running_async", InFlight = true)]
    private static Task RunningAsync() => Task.Delay(Swallow());

    [Timed("swallowed.not")]
    private static void Not()
    {
        using var bad = new BadDispose();
        throw new OperationCanceledException();
    }

    private static int Swallow()
    {
        try
        {
            using var bad = new BadDispose();
            throw new InvalidOperationException();
        }
        catch (IOException)
        {
            return 1;
        }
    }
}
