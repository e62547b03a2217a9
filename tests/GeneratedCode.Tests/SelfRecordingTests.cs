using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

/// <summary>Methods that record themselves: async partial ones by their builder, others by a body that calls their core.</summary>
public sealed partial class SelfRecordingTests
{
    private static readonly AsyncLocal<string?> Ambient = new();
    private static readonly Pause Gate = new();

    // Unoptimised, the compiler makes each call's state an object, which then holds the start time too.
#if DEBUG
    private const int StateMachineOnTheHeap = 8;
#else
    private const int StateMachineOnTheHeap = 0;
#endif

    private interface ILoading
    {
        Task<int> LoadAsync(int value, int more = 2);

        int Measure(string text);
    }

    [Fact]
    public async Task AsyncPartial_HoweverItIsCalled_IsRecordedOnce()
    {
        var loader = new Loader();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Equal(3, await loader.LoadAsync(1));
            Assert.Equal(3, await ((ILoading)loader).LoadAsync(1));
            Func<int, int, Task<int>> load = loader.LoadAsync;
            Assert.Equal(5, await load(1, 4));
            Assert.Equal(6, await (Task<int>)typeof(Loader).GetMethod(nameof(Loader.LoadAsync))!.Invoke(loader, [1, 5])!);
        });

        Assert.Equal(["""self.load{"status":"succeeded"} 4"""], recorded.Lines);
    }

    [Fact]
    public async Task AsyncPartial_OfEveryKind_EndsInItsStatus()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            await Loader.PlainAsync(default);
            var task = Loader.PlainAsync(cancelled.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
            Assert.True(task.IsCanceled);
            await Loader.ValueAsync();
            Assert.Equal(End.Other, await Loader.EndAsync(End.Other));
            var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Loader.EndAsync((End)9));
            Assert.Contains("EndAsync", thrown.StackTrace, StringComparison.Ordinal);
            Assert.DoesNotContain("Futurnal.Instrumentation", thrown.StackTrace, StringComparison.Ordinal);
        });

        Assert.Equal(
            [
                """self.end_calls{"end":"other","status":"failed"} 1""",
                """self.end_calls{"end":"other","status":"succeeded"} 1""",
                """self.plain{"status":"cancelled"} 1""",
                """self.plain{"status":"succeeded"} 1""",
                """self.running{} 0""",
                """self.value{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Fact]
    public async Task AsyncPartial_AsyncLocalOfTheCaller_IsUnchanged()
    {
        Ambient.Value = "caller";
        await Loader.ChangeAmbientAsync();
        Assert.Equal("caller", Ambient.Value);
    }

    [Fact]
    public async Task AsyncPartial_Suspended_IsRecordedAtItsEndOnly()
    {
        Task? pending = null;
        var before = await Recorded.DuringAsync(() =>
        {
            pending = Paused();
            return Task.CompletedTask;
        });
        var after = await Recorded.DuringAsync(async () =>
        {
            Gate.End();
            await pending!;
        });

        Assert.Empty(before.Lines);
        Assert.Equal(["""self.paused{"status":"succeeded"} 1"""], after.Lines);
    }

    [Fact]
    public void AsyncPartial_Bytes_AreThoseOfItsStartTime()
    {
        Assert.InRange(Extra(Paused, PlainPaused, Gate.End), 0, 8);
        Assert.InRange(Extra(Completed, PlainCompleted, static () => { }), 0, StateMachineOnTheHeap);
    }

    [Fact]
    public async Task Core_HoweverItIsCalled_IsRecordedOnce()
    {
        var loader = new Loader();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Equal(3, loader.Measure("abc"));
            Assert.Equal(3, ((ILoading)loader).Measure("abc"));
            Assert.Equal(4, Enumerable.Repeat("ab", 2).Sum(loader.Measure));
            Assert.Throws<ArgumentNullException>(() => loader.Measure(null!));
            Assert.Equal(7, await Loader.FindAsync(End.Found, 7));
            int[] numbers = [.. Enumerable.Range(1, 2)];
            Loader.Slot(numbers, 1)++;
            Assert.Equal(3, numbers[1]);
            Assert.Equal("x", Loader.Same("x"));
            var counter = new Counter();
            counter.Add(2);
            Assert.Equal(2, counter.Sum);
        });

        Assert.Equal(
            [
                """self.counter{"status":"succeeded"} 1""",
                """self.find{"end":"found","status":"succeeded"} 1""",
                """self.measure{"status":"failed"} 1""",
                """self.measure{"status":"succeeded"} 4""",
                """self.same{"status":"succeeded"} 1""",
                """self.slot{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    [Timed("self.paused")]
    private static async partial Task Paused() => await Gate;

    private static async Task PlainPaused() => await Gate;

    [Timed("self.completed")]
    private static async partial Task Completed() => await Task.CompletedTask;

    private static async Task PlainCompleted() => await Task.CompletedTask;

    private static double Extra(Func<Task> timed, Func<Task> plain, Action end) =>
        AllocatedBytes.Extra(10_000, () => Finish(timed(), end), () => Finish(plain(), end));

    private static void Finish(Task task, Action end)
    {
        end();
        task.GetAwaiter().GetResult();
    }

    private partial struct Counter
    {
        public int Sum { get; private set; }

        [Timed("self.counter")]
        public partial void Add(int amount);

        private void AddCore(int amount) => Sum += amount;
    }

    private sealed partial class Loader : ILoading
    {
        [Timed("self.load")]
        public async partial Task<int> LoadAsync(int value, int more = 2)
        {
            await Task.Yield();
            return value + more;
        }

        [Timed("self.plain")]
        public static async partial Task PlainAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
        }

        [Timed("self.value")]
        [Gauge("self.running", InFlight = true)]
        public static async partial ValueTask ValueAsync() => await Task.Yield();

        [Counted("self.end_calls")]
        [return: Label]
        public static async partial ValueTask<End> EndAsync(End end)
        {
            await Task.Yield();
            return Enum.IsDefined(end) ? end : throw new InvalidOperationException("undefined");
        }

        [Timed("self.ambient")]
        public static async partial Task ChangeAmbientAsync()
        {
            Ambient.Value = "callee";
            await Task.Yield();
        }

        [Timed("self.measure")]
        public partial int Measure(string text);

        [Timed("self.find")]
        public static partial Task<int> FindAsync([Label] End end, int value);

        [Timed("self.slot")]
        public static partial ref int Slot(int[] numbers, int index);

        [Timed("self.same")]
        public static partial T Same<T>(T item)
            where T : class;

        private static async Task<int> FindCoreAsync(End end, int value)
        {
            await Task.Yield();
            return end == End.Found ? value : 0;
        }

        private static ref int SlotCore(int[] numbers, int index) => ref numbers[index];

        private static T SameCore<T>(T item)
            where T : class => item;

        private int MeasureCore(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            return text.Length;
        }
    }
}
