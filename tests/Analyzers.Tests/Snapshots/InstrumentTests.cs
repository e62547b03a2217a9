using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class InstrumentTests
{
    [Fact]
    public Task Labels_OfEveryKind() => Snapshot.MatchesAsync("""
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;

        public enum Dense
        {
            None,
            HttpGet,
        }

        public enum Sparse
        {
            [EnumMember(Value = "the first")]
            First = 1,

            [JsonStringEnumMemberName("2nd")]
            Second = 5,
            Again = 5,
        }

        public class Engine
        {
            [Timed("engine.run")]
            [Label("strategy", "hybrid")]
            public void Run([Label] Dense dense, [Label("how")] Sparse sparse, [Label] bool isFast, [Label] ConnectorType connector)
            {
            }

            public void Go() => Run(Dense.HttpGet, Sparse.First, true, ConnectorType.LocalFiles);
        }
        """);

    [Fact]
    public Task Several_OnOneMethod() => Snapshot.MatchesAsync("""
        public class Engine
        {
            [Timed("engine.time")]
            [Counted("engine.calls")]
            [Counted2]
            [Gauge("engine.last", Unit = "By")]
            public int Run([Label] bool isFast) => 3;

            public void Go() => Run(true);
        }

        [AttributeUsage(AttributeTargets.Method)]
        public sealed class Counted2Attribute : Attribute;
        """);

    [Fact]
    public Task Judged_ByBudgetsAndDirection() => Snapshot.MatchesAsync("""
        public partial class Engine
        {
            [Timed("engine.time", P95Budget = 1000, P99Budget = 2500.5)]
            [Gauge("engine.last", AtLeast = -1, AtMost = 1e9, Bad = BadDirection.Down)]
            [Counted("engine.calls", Bad = BadDirection.Either)]
            public int Run() => 3;

        #pragma warning disable FUT205
            [Timed("engine.hashed", P50Budget = 5)]
            public void Hashed([Label] HashedLabel who)
            {
            }

            public void Go(HashedLabel who)
            {
                Run();
                Hashed(who);
            }
        }
        """);

    [Fact]
    public Task SampledAndRaw_OnOneMethod() => Snapshot.MatchesAsync("""
        public partial class Engine
        {
            [Timed("engine.time", SampleEvery = 16)]
            [Timed("engine.all")]
            [Timed("engine.each", Raw = true)]
            [Counted("engine.calls", Raw = true)]
            [Gauge("engine.last", Raw = true)]
            public int Run([Label] bool isFast) => 3;

            [Histogram("engine.size", Raw = true)]
            static partial void Size([Value] double size);

            [Timed("engine.later", SampleEvery = 4)]
            public async Task LaterAsync() => await Task.Yield();

            public Task Go()
            {
                Run(true);
                Size(4.5);
                return LaterAsync();
            }
        }
        """);

    [Fact]
    public Task Counted_OnSuccessAndFailure() => Snapshot.MatchesAsync("""
        public class Engine
        {
            [Counted("engine.successes", On = CountOn.Success)]
            public void Start()
            {
            }

            [Counted("errors.total", On = CountOn.Failure)]
            [Label("component", "search")]
            public Task StopAsync() => Task.CompletedTask;

            public Task Go()
            {
                Start();
                return StopAsync();
            }
        }
        """);

    [Fact]
    public Task Gauge_ValueAndInFlight() => Snapshot.MatchesAsync("""
        public class Queue
        {
            [Gauge("queue.depth")]
            public decimal Depth() => 3;

            [Gauge("orchestrator.jobs.active", InFlight = true)]
            public Task RunAsync() => Task.CompletedTask;

            [Gauge("queue.peeks", InFlight = true)]
            public void Peek([Label] bool isDeep)
            {
            }

            public Task Go()
            {
                Depth();
                Peek(true);
                return RunAsync();
            }
        }
        """);

    [Fact]
    public Task Histogram_OfParametersResultsAndMembers() => Snapshot.MatchesAsync("""
        public struct Job
        {
            public decimal? Size;
        }

        public class Results
        {
            public int Count { get; init; }

            public virtual int Pages => 1;
        }

        public class Engine
        {
            [Histogram("engine.limit")]
            [Timed("engine.time")]
            public void Limit([Value] int limit, [Label] bool isFast)
            {
            }

            [Histogram("engine.size", Unit = "By")]
            public void Size([Value(nameof(Job.Size))] in Job job)
            {
            }

            [Histogram("search.results.count")]
            [return: Value(nameof(Results.Count))]
            public Task<Results?> SearchAsync([Label] IntentType intent) => Task.FromResult<Results?>(null);

            [Histogram("engine.pages")]
            [return: Value(nameof(Results.Pages))]
            public Results Pages() => new Results();

            public Task Go()
            {
                Limit(1, true);
                Size(default);
                Pages();
                return SearchAsync(IntentType.Code);
            }
        }
        """);

    [Fact]
    public Task Typed_InContainersOfEveryKind() => Snapshot.MatchesAsync("""
        namespace Typed.Instruments
        {
            public static partial class Metrics
            {
                [Counted("ingestion.bytes.processed")]
                public static partial void Bytes([Value] long bytes, [Label] ConnectorType connector);

                public partial struct Inner<TKey, @in>
                {
                    [Histogram("typed.size", Unit = "By", Description = "How much.")]
                    static partial void Size([Value] decimal @value, [Label("fast")] bool @bool);

                    public static void Go() => Size(1, true);
                }
            }

            internal partial record Entry(string Name)
            {
                [Counted("typed.entries")]
                internal static partial void Seen();
            }

            internal partial record struct Pair
            {
                [Gauge("typed.level")]
                private static partial void Level([Value] float level);

                public static void Go() => Level(2);
            }

            public partial interface IHost<out T>
            {
                [Counted("typed.hosts")]
                [Gauge("typed.last_host")]
                static partial void Hosts([Value] int count);

                static void Go() => Hosts(2);
            }
        }
        """);

    [Fact]
    public Task Typed_InTheGlobalNamespace() => Snapshot.MatchesAsync("""
        partial class Program
        {
            [Counted("global.calls")]
            static partial void Called([Label("a")] bool Instrument0, [Label("b")] bool @int);

            static void Go() => Called(true, false);
        }
        """);

    [Fact]
    public Task Referenced_MethodsOfAnotherAssembly() => Snapshot.MatchesAsync(
        BuildSettings.Default with { References = [Library.Compile("Lib", """
            namespace Lib
            {
                public class Engine
                {
                    [Timed("lib.run")]
                    public virtual string? Run([Label] bool isFast) => null;
                }

                public interface IShape
                {
                    [Counted("lib.area")]
                    double Area();
                }
            }
            """)] },
        """
        public class Own : Lib.Engine, Lib.IShape
        {
            public override string? Run(bool isFast) => "";

            public double Area() => 1;
        }

        public class User
        {
            public void Go(Lib.Engine engine, Lib.IShape shape, Own own)
            {
                engine.Run(true);
                own.Run(false);
                shape.Area();
                own.Area();
            }
        }
        """);
}
