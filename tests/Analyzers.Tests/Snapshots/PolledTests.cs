using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class PolledTests
{
    [Fact]
    public Task Poll_OfStaticMembers() => Snapshot.MatchesAsync("""
        namespace App.@event;

        public static class Cache
        {
            [Gauge("cache.size", Poll = true)]
            internal static int s_size = 1;

            [Gauge("cache.rate", Poll = true, Combine = GaugeCombine.Mean)]
            [Gauge("cache.worst", Poll = true, Combine = GaugeCombine.Min, Unit = "{hit}", Description = "The worst.")]
            [Label("store", "main")]
            public static decimal? @rate => 1.5m;

            [Gauge("cache.room", Poll = true)]
            public static nuint Room() => 1;
        }

        internal partial struct Queue
        {
            [Gauge("queue.length", Poll = true)]
            private static long Length { get; set; }
        }
        """);

    [Fact]
    public Task Poll_OfInstanceMembers() => Snapshot.MatchesAsync("""
        namespace App;

        public partial class Outer<T>
            where T : notnull
        {
            [Gauge("outer.a", Poll = true), Label("kind", "x")]
            private volatile int _a = 1, _b = 2;

            public Outer() => ObserveGauges();

            private abstract partial class Inner<TItem> : Outer<TItem>
                where TItem : notnull
            {
                protected Inner(int count)
                {
                    Count = count;
                    ObserveGauges();
                }

                [Gauge("inner.count", Poll = true, Combine = GaugeCombine.Max)]
                protected abstract int? Count { get; set; }

                [Gauge("inner.load", Poll = true)]
                public float Load() => 0.5f;
            }
        }
        """);
}
