using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class TypedInstrumentTests
{
    [Fact]
    public Task NotStaticOrNotVoid_IsReported() => Rule.ReportsAsync(
        BuildSettings.Default with { CompilerErrors = ["CS8795"] },
        """
        public partial class C
        {
            [[|Counted("a")|]]
            partial void Instance();

            [[|Counted("b")|]]
            public static partial int Result();
        }
        """,
        "FUT401: 'Instance' cannot be instrumented: it has no body; give it one, or write it as 'private void InstanceCore()'",
        "FUT401: 'Result' cannot be instrumented: it has no body; give it one, or write it as 'private static int ResultCore()'");

    [Fact]
    public Task Generic_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a")|]]
            static partial void M<T>();
        }
        """,
        "FUT401: 'M' cannot be instrumented: a typed instrument cannot have type parameters");

    [Fact]
    public Task ParameterThatIsNothing_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a")|]]
            static partial void M([Value] int amount, string path);
        }
        """,
        "FUT401: 'M' cannot be instrumented: parameter 'path' is neither [Value] nor [Label], so it would be lost");

    [Fact]
    public Task ParameterByReference_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a")|]]
            static partial void M([Value] in int amount);
        }
        """,
        "FUT401: 'M' cannot be instrumented: a typed instrument takes its parameters by value");

    [Fact]
    public Task TwoValues_AreReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a")|]]
            static partial void M([Value] int one, [Value] int two);
        }
        """,
        "FUT401: 'M' cannot be instrumented: it has more than one [Value]");

    [Fact]
    public Task TimerAndRunningCalls_AreReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Timed("a")|]]
            static partial void Time();

            [[|Gauge("b", InFlight = true)|]]
            static partial void Running();
        }
        """,
        "FUT401: 'Time' cannot be instrumented: it has no body to run; use [Counted], [Gauge] or [Histogram] with a [Value]",
        "FUT401: 'Running' cannot be instrumented: it has no body to run; use [Counted], [Gauge] or [Histogram] with a [Value]");

    [Fact]
    public Task CountedOn_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a", On = CountOn.Failure)|]]
            static partial void M();
        }
        """,
        "FUT401: 'M' cannot be instrumented: On has no meaning without a body");

    [Fact]
    public Task CounterOfNoWholeNumber_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a")|]]
            static partial void M([Value] double amount);
        }
        """,
        "FUT401: 'M' cannot be instrumented: a counter adds whole numbers, and 'double' is none");

    [Fact]
    public Task GaugeAndHistogramWithoutAValue_AreReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Gauge("a")|]]
            static partial void Level();

            [[|Histogram("b")|]]
            static partial void Size([Label] bool big);
        }
        """,
        "FUT401: 'Level' cannot be instrumented: it needs a parameter marked [Value]",
        "FUT401: 'Size' cannot be instrumented: it needs a parameter marked [Value]");

    [Fact]
    public Task ValueThatIsNoNumber_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Histogram("a")|]]
            static partial void M([Value] TimeSpan time);
        }
        """,
        "FUT401: 'M' cannot be instrumented: its [Value] must be a number, and 'System.TimeSpan' is none");

    [Fact]
    public Task EveryKindDoneRight_IsFine() => Rule.ReportsNothingAsync("""
        public partial class C
        {
            [Counted("a")]
            static partial void Calls();

            [Counted("b")]
            static partial void Bytes([Value] uint bytes, [Label] bool big);

            [Gauge("c")]
            [Histogram("d")]
            static partial void Size([Value] ulong size);

            public static void Go()
            {
                Calls();
                Bytes(1, true);
                Action<ulong> size = Size;
                size(2);
            }
        }
        """);
}
