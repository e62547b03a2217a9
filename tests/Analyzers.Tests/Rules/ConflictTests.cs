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
        "FUT302: 'a' is also declared by every timer: a timer records milliseconds, so its unit is 'ms', not 's'; make them agree or rename one");

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
}
