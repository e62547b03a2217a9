using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class UnusedAttributeTests
{
    [Fact]
    public Task LabelOfNoMetric_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Gauge("system.cpu.percent")]
            public int M([[|Label|]] bool fast) => 1;

            [Counted("b", On = CountOn.Success)]
            [return: Label("status")]
            public OperationStatus Fine() => OperationStatus.Succeeded;
        }
        """,
        "FUT309: [Label] fast of 'M' does nothing: none of its metrics has that label");

    [Fact]
    public Task ConstantsInTheWrongPlace_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            [[|Label("kind")|]]
            public void OnMethod()
            {
            }

            [Timed("b")]
            public void OnParameter([[|Label("kind", "fast")|]] bool fast)
            {
            }

            [Timed("c")]
            [return: [|Label("kind", "fast")|]]
            public bool OnResult() => true;
        }
        """,
        "FUT309: [Label] of 'OnMethod' does nothing: on a method it needs a key and a constant value",
        "FUT309: [Label] fast of 'OnParameter' does nothing: a constant value belongs on the method, not on a parameter",
        "FUT309: [Label] of 'OnResult' does nothing: a constant value belongs on the method, not on its result");

    [Fact]
    public Task LabelOfAMethodWithoutInstrument_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Label("a", "b")|]]
            [return: [|Label|]]
            public bool M([[|Label|]] bool fast)
            {
                return Local(fast);

                bool Local([[|Label|]] bool local) => local;
            }
        }
        """,
        "FUT309: [Label] of 'M' does nothing: the method has none of [Timed], [Counted], [Gauge] and [Histogram]",
        "FUT309: [Label] of 'M' does nothing: the method has none of [Timed], [Counted], [Gauge] and [Histogram]",
        "FUT309: [Label] fast of 'M' does nothing: the method has none of [Timed], [Counted], [Gauge] and [Histogram]",
        "FUT309: [Label] local of 'Local' does nothing: the method has none of [Timed], [Counted], [Gauge] and [Histogram]");

    [Fact]
    public Task LabelOutsideOfMethods_IsReported() => Rule.ReportsAsync(
        """
        public delegate void D([[|Label|]] bool a);

        public class C([[|Label|]] bool b)
        {
            public C([[|Label|]] int c)
                : this(c > 0)
            {
            }

            public int this[[[|Label|]] int d] => b ? d : 0;

            public bool P
            {
                [return: [|Label|]]
                get => true;
            }

            public Func<bool, bool> F => ([[|Label|]] bool e) => e;
        }
        """,
        "FUT309: [Label] a of 'D' does nothing: it does not belong to a method",
        "FUT309: [Label] b of 'C.C(bool)' does nothing: it does not belong to a method",
        "FUT309: [Label] c of 'C.C(int)' does nothing: it does not belong to a method",
        "FUT309: [Label] d of 'C.this[int]' does nothing: it does not belong to a method",
        "FUT309: [Label] of 'C.P.get' does nothing: it does not belong to a method",
        "FUT309: [Label] e of 'C.F.get' does nothing: it does not belong to a method");

    [Fact]
    public Task LabelOfAnImplementation_IsReported() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            [Timed("a")]
            void Save(bool fast);
        }

        public class Store : IStore
        {
            public void Save([[|Label|]] bool fast)
            {
            }
        }
        """,
        "FUT309: [Label] fast of 'Save' does nothing: the attributes of 'IStore.Save(bool)' count; put it there");

    [Fact]
    public Task Value_WithoutAHistogram_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void Body([[|Value|]] int amount)
            {
            }

            public void Bare([[|Value|]] int amount)
            {
            }

            [Gauge("b")]
            [return: [|Value|]]
            public int Level() => 1;
        }
        """,
        "FUT309: [Value] amount of 'Body' does nothing: of the metrics of a method with a body only [Histogram] takes a value, and it has none",
        "FUT309: [Value] amount of 'Bare' does nothing: the method has none of [Timed], [Counted], [Gauge] and [Histogram]",
        "FUT309: [Value] of 'Level' does nothing: of the metrics of a method with a body only [Histogram] takes a value, and it has none");

    [Fact]
    public Task LabelOfTheImplementingPart_Counts() => Rule.ReportsNothingAsync("""
        public partial class C
        {
            [Timed("a")]
            public partial void M(bool fast);

            public partial void M([Label] bool fast)
            {
            }

            public void Go() => M(true);
        }
        """);
}
