using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Registry;

namespace GeneratedCode.Tests;

/// <summary>Gauges that are read when it is collected. Static ones hold null while other tests run, so that those do not see them.</summary>
public sealed partial class PolledTests
{
    [Gauge("polled.hidden", Poll = true)]
    private static long? s_hidden;

    [Gauge("polled.level", Poll = true), Label("kind", "static")]
    internal static float? Level { get; set; }

    [Gauge("polled.throwing", Poll = true)]
    internal static int? Throwing() => Level == 5 ? throw new InvalidOperationException("a secret") : null;

    [Fact]
    public void StaticMembers_AreReadWithoutBeingRegistered()
    {
        s_hidden = 3;
        Level = 1.5f;
        var recorded = Recorded.During(() => { });
        (s_hidden, Level) = (null, null);

        Assert.Equal(["polled.hidden{} 3", """polled.level{"kind":"static"} 1.5"""], recorded.Lines);
        Assert.Empty(Recorded.During(() => { }).Lines);
    }

    [Fact]
    public void ThrowingMember_IsCountedAndReadAgain()
    {
        var failed = MetricRegistry.Shared.FailedPolls;
        Level = 5;
        var recorded = Recorded.During(() => { });
        Level = null;

        Assert.Equal(["""polled.level{"kind":"static"} 5"""], recorded.Lines);
        Assert.Equal(failed + 2, MetricRegistry.Shared.FailedPolls);
        Assert.Contains("polled.throwing", MetricRegistry.Shared.UnreadMetrics);
    }

    [Fact]
    public void Instances_WhileTheyLive_AreCombined()
    {
        Assert.Equal(
            [
                """polled.queue.best{"queue":"main"} 1""",
                "polled.queue.length{} 1004",
                "polled.queue.long{} 1",
                """polled.queue.rate{"queue":"main"} 0.5""",
            ],
            LinesWhileLiving(() => [new Queue<string>(4), new Queue<string>(), new LongQueue()]));
        Assert.Empty(LinesWhileLiving(() => []));
    }

    [Fact]
    public void PrivateNestedGenericType_IsRead() =>
        Assert.Equal(["polled.nested{} 7"], LinesWhileLiving(() => [new Outer<int>.Holder<string>(7)]));

    /// <summary>What is recorded while instances live; they are gone when it returns.</summary>
    private static IReadOnlyList<string> LinesWhileLiving(Func<object[]> make)
    {
        var lines = Record(make);
        GC.Collect();
        return lines;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<string> Record(Func<object[]> make)
    {
        var instances = make();
        var lines = Recorded.During(() => { }).Lines;
        GC.KeepAlive(instances);
        return lines;
    }

    private partial class Queue<T>
    {
        [Gauge("polled.queue.length", Poll = true)]
        private readonly int _length;

        public Queue(int length)
        {
            _length = length;
            ObserveGauges();
            ObserveGauges();
        }

        public Queue()
            : this(0)
        {
        }

        [Gauge("polled.queue.rate", Poll = true, Combine = GaugeCombine.Mean), Label("queue", "main")]
        [Gauge("polled.queue.best", Poll = true, Combine = GaugeCombine.Max)]
        protected virtual decimal? Rate() => _length == 4 ? 0 : null;
    }

    private sealed partial class LongQueue : Queue<string>
    {
        public LongQueue()
            : base(1000) => ObserveGauges();

        [Gauge("polled.queue.long", Poll = true)]
        public sbyte Self => 1;

        protected override decimal? Rate() => 1;
    }

    private static partial class Outer<TOuter>
    {
        internal sealed partial class Holder<T>
        {
            [Gauge("polled.nested", Poll = true)]
            private nint _value;

            public Holder(nint value)
            {
                _value = value;
                ObserveGauges();
            }

            public void Clear() => _value = 0;
        }
    }
}
