using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class ConflictTests
{
    [Fact]
    public Task TwoMethods_OfDifferentTypeUnitOrKeys_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void First()
            {
            }

            [[|Counted("a")|]]
            public void Type()
            {
            }

            [Counted("b", Unit = "By")]
            public void Second()
            {
            }

            [[|Counted("b")|]]
            public void Unit()
            {
            }

            [[|Counted("b", Unit = "By")|]]
            public void Keys([Label] bool fast)
            {
            }

            [Counted("b", Unit = "By")]
            public void Same()
            {
            }
        }
        """,
        "FUT302: 'a' is also declared on 'C.First()': as a timer, here as a counter; make them agree or rename one",
        "FUT302: 'b' is also declared on 'C.Second()': with unit 'By', here with '{call}'; make them agree or rename one",
        "FUT302: 'b' is also declared on 'C.Second()': with the label keys (status), here with (fast, status); make them agree or rename one");

    [Fact]
    public Task GaugeOfValuesAndOfRunningCalls_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Gauge("a", Unit = "1")]
            public int Last() => 1;

            [[|Gauge("a", Unit = "1", InFlight = true)|]]
            public void Running()
            {
            }
        }
        """,
        "FUT302: 'a' is also declared on 'C.Last()': as a gauge, here as a gauge of running calls; make them agree or rename one");

    [Fact]
    public Task OneMethod_WithOneNameTwice_IsReportedAtTheSecond() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a"), [|Counted("a")|]]
            public void M()
            {
            }
        }
        """,
        "FUT302: 'a' is also declared on 'C.M()': as a timer, here as a counter; make them agree or rename one");

    [Fact]
    public Task Timer_InAnotherUnit_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a", Unit = "s")|]]
            public void M()
            {
            }
        }
        """,
        "FUT304: Unit 's' does not fit 'a': a timer records milliseconds; leave Unit out");

    [Fact]
    public Task Taxonomy_IsHeld() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("search.latency")|]]
            public void Type()
            {
            }

            [[|Counted("ingestion.bytes.processed", Unit = "kB")|]]
            public static void Unit([Label] ConnectorType connector)
            {
            }

            [[|Timed("search.latency")|]]
            public void Keys([Label] Strategy strategy)
            {
            }

            [Timed("search.latency")]
            public void Fine([Label] Strategy strategy, [Label] IntentType intent)
            {
            }
        }
        """,
        "FUT302: 'search.latency' is also declared by the built-in taxonomy: as a histogram, not a counter; make them agree or rename one",
        "FUT302: 'ingestion.bytes.processed' is also declared by the built-in taxonomy: with unit 'By', not 'kB'; make them agree or rename one",
        "FUT302: 'search.latency' is also declared by the built-in taxonomy: with the label keys (strategy, intent_type, status), of which 'Keys' does not give (intent_type); make them agree or rename one");

    [Fact]
    public Task ReferencedAssembly_ThatDeclaresAMetricInAnotherWay_IsTold() => Rule.ReportsAsync(
        BuildSettings.Default with
        {
            References =
            [
                Library.CompileReferenceAssembly("Engine", """
                    public partial class Engine
                    {
                        [Timed("engine.run", Description = "Runs.")]
                        private void Run([Label] bool fast)
                        {
                        }

                        [Histogram("engine.size", Unit = "By")]
                        static partial void Size([Value] long size);

                        [Gauge("engine.level", Poll = true, Combine = GaugeCombine.Max)]
                        private static int Level => 1;

                        public void Go() => Run(true);

                        public static void Sized() => Size(1);
                    }
                    """),
            ],
        },
        """
        public partial class C
        {
            [[|Counted("engine.run")|]]
            public void Type()
            {
            }

            [[|Histogram("engine.size", Unit = "kBy")|]]
            static partial void Unit([Value] long size);

            [[|Gauge("engine.level", Poll = true)|]]
            internal static int s_level;
        }

        public partial class D
        {
            [[|Histogram("engine.size", Unit = "By")|]]
            static partial void Keys([Value] long size, [Label] bool fast);
        }
        """,
        "FUT302: 'engine.run' is also declared in assembly 'Engine': as a timer, here as a counter; make them agree or rename one",
        "FUT302: 'engine.size' is also declared in assembly 'Engine': with unit 'By', here with 'kBy'; make them agree or rename one",
        "FUT302: 'engine.level' is also declared in assembly 'Engine': with Combine = Max, here with Sum; make them agree or rename one",
        "FUT302: 'engine.size' is also declared on 'C.Unit(long)': with unit 'kBy', here with 'By'; make them agree or rename one");

    [Fact]
    public Task ReferencedAssembly_ThatDeclaresAMetricInTheSameWay_IsFine() => Rule.ReportsAsync(
        BuildSettings.Default with
        {
            References = [Library.Compile("Engine", """
                public class Engine
                {
                    [Timed("engine.run", Description = "Runs.")]
                    public void Run([Label] bool fast)
                    {
                    }
                }
                """)],
        },
        """
        public class C
        {
            [Timed("engine.run")]
            public void Run([Label] bool fast)
            {
            }
        }
        """);

    [Fact]
    public Task Descriptions_ThatDiffer_AreTwoMeanings() => Rule.ReportsAsync(
        """
        public class C
        {
            [Counted("a", Description = "Letters sent.")]
            public void First()
            {
            }

            [Counted("a")]
            public void Silent()
            {
            }

            [[|Counted("a", Description = "Letters received.")|]]
            public void Second()
            {
            }
        }
        """,
        "FUT302: 'a' is also declared on 'C.First()': described as \"Letters sent.\", here as \"Letters received.\"; make them agree or rename one");
}
