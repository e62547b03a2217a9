using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class BudgetTests
{
    [Theory]
    [InlineData("Timed(\"a\", P95Budget = -1)", "P95Budget = -1 of 'a' makes no sense: no value is below zero or without end; give a number from 0 up, or leave it out")]
    [InlineData("Timed(\"a\", P50Budget = double.NaN)", "P50Budget = NaN of 'a' makes no sense: no value is below zero or without end; give a number from 0 up, or leave it out")]
    [InlineData("Timed(\"a\", P99Budget = double.PositiveInfinity)", "P99Budget = Infinity of 'a' makes no sense: no value is below zero or without end; give a number from 0 up, or leave it out")]
    [InlineData("Timed(\"a\", P95Budget = 10, P50Budget = 20)", "P95Budget = 10 of 'a' makes no sense: it is below P50Budget = 20, and a higher percentile never is; raise it, or lower the other")]
    [InlineData("Timed(\"a\", P50Budget = 20, P99Budget = 10)", "P99Budget = 10 of 'a' makes no sense: it is below P50Budget = 20, and a higher percentile never is; raise it, or lower the other")]
    [InlineData("Gauge(\"a\", AtMost = double.NaN)", "AtMost = NaN of 'a' makes no sense: it is no finite number; give one, or leave it out")]
    [InlineData("Gauge(\"a\", AtLeast = double.NegativeInfinity)", "AtLeast = -Infinity of 'a' makes no sense: it is no finite number; give one, or leave it out")]
    [InlineData("Gauge(\"a\", AtLeast = 2, AtMost = 1)", "AtLeast = 2 of 'a' makes no sense: it is above AtMost = 1, so no value could pass; exchange them")]
    [InlineData("Counted(\"a\", Bad = (BadDirection)9)", "Bad = 9 of 'a' makes no sense: it is no direction; use a member of BadDirection, or leave it out")]
    public Task Budget_ThatMakesNoSense_IsReported(string attribute, string message) => Rule.ReportsAsync(
        $$"""
        public class C
        {
            [[|{{attribute}}|]]
            public int Run() => 1;
        }
        """,
        $"FUT313: {message}");

    [Fact]
    public Task Budgets_ThatMakeSense_AreAccepted() => Rule.ReportsNothingAsync(
        """
        public static partial class C
        {
            [Timed("search.latency", P50Budget = 0, P95Budget = 1000, P99Budget = 1000, Bad = BadDirection.Up)]
            [return: Label("status")]
            public static OperationStatus Run([Label] Strategy strategy, [Label] IntentType intentType) => OperationStatus.Succeeded;

            [Gauge("b", AtLeast = -5, AtMost = -5)]
            public static int Level() => -5;

            [Histogram("c", P99Budget = 7)]
            public static partial void Size([Value] double size);

            [Gauge("d", Poll = true, AtMost = 3)]
            internal static int Polled => 2;
        }
        """);

    [Fact]
    public Task Budgets_OfOneMetricThatDiffer_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void Silent()
            {
            }

            [Timed("a", P95Budget = 10)]
            public void First()
            {
            }

            [[|Timed("a", P95Budget = 20)|]]
            public void Other()
            {
            }

            [Timed("a", P99Budget = 30, Bad = BadDirection.Up)]
            public void More()
            {
            }

            [[|Timed("a", Bad = BadDirection.Down)|]]
            public void Down()
            {
            }
        }
        """,
        "FUT302: 'a' is also declared on 'C.First()': with P95Budget = 10, here with 20; make them agree or rename one",
        "FUT302: 'a' is also declared on 'C.More()': with Bad = Up, here with Down; make them agree or rename one");

    [Fact]
    public Task Budgets_OfOneMetricThatExcludeEachOther_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a", P50Budget = 500)]
            public void First()
            {
            }

            [[|Timed("a", P95Budget = 200)|]]
            public void Other()
            {
            }

            [Gauge("b", AtMost = 1)]
            public int Most() => 1;

            [[|Gauge("b", AtLeast = 5)|]]
            public int Least() => 1;

            [Timed("c", P99Budget = 7)]
            public void Third()
            {
            }

            [Timed("c", P50Budget = 7)]
            public void Fourth()
            {
            }
        }
        """,
        "FUT302: 'a' is also declared on 'C.First()': with P50Budget = 500, here with P95Budget = 200, which is below it; make them agree or rename one",
        "FUT302: 'b' is also declared on 'C.Most()': with AtMost = 1, here with AtLeast = 5, which is above it; make them agree or rename one");
}
