using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers.Parsing;

namespace Analyzers.Tests.Rules;

public class UnitTests
{
    [Fact]
    public Task UnknownUnit_IsReportedWithTheOneMeant() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a", Unit = "documents")|]]
            public void Things()
            {
            }

            [[|Histogram("b", Unit = "kB")|]]
            static partial void Bels([Value] long size);

            [[|Gauge("c", Unit = "?", Poll = true)|]]
            internal static int s_level;

            [Histogram("d", Unit = "{document}/s")]
            static partial void Fine([Value] double rate);

            [Gauge("e", Unit = "%")]
            public int FineToo() => 1;
        }
        """,
        "FUT305: Unit 'documents' of 'a' is no UCUM unit; use '{document}'",
        "FUT305: Unit 'kB' of 'b' counts in bels, not in bytes; use 'kBy'",
        "FUT305: Unit '?' of 'c' is no UCUM unit; use one of https://ucum.org/ucum, '1' for none, or braces for things that are counted, as in '{document}'");

    [Fact]
    public Task UnitInTheName_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Timed("a.duration_ms")|]]
            public void Timer()
            {
            }

            [[|Histogram("a.size_bytes")|]]
            static partial void Size([Value] long size);

            [[|Histogram("a.weight_kb", Unit = "By")|]]
            static partial void Weight([Value] long size);

            [[|Gauge("a.rate_per_second")|]]
            public double Rate() => 1;

            [Gauge("system.memory.used_mb")]
            public double BuiltIn() => 1;
        }
        """,
        "FUT303: 'a.duration_ms' ends in '_ms', which is a unit and has a property of its own; call it 'a.duration', since a timer is in milliseconds",
        "FUT303: 'a.size_bytes' ends in '_bytes', which is a unit and has a property of its own; call it 'a.size' and set Unit = \"By\"",
        "FUT303: 'a.weight_kb' ends in '_kb', which is a unit and has a property of its own; call it 'a.weight'",
        "FUT303: 'a.rate_per_second' ends in '_per_second', which is a unit and has a property of its own; call it 'a.rate' and set Unit = \"1/s\"");

    [Theory]
    [InlineData("a.wait_s", "a.wait", "_s", "s")]
    [InlineData("a.wait_seconds", "a.wait", "_seconds", "s")]
    [InlineData("a.wait.seconds", "a.wait", ".seconds", "s")]
    [InlineData("latency.ms", "latency", ".ms", "ms")]
    [InlineData("a.wait_us", "a.wait", "_us", "us")]
    [InlineData("a.wait_nanoseconds", "a.wait", "_nanoseconds", "ns")]
    [InlineData("a.used_mb", "a.used", "_mb", "MBy")]
    [InlineData("a.used_gib", "a.used", "_gib", "GiBy")]
    [InlineData("a.used_kilobytes", "a.used", "_kilobytes", "kBy")]
    [InlineData("cpu.percent", "cpu", ".percent", "%")]
    [InlineData("clock_mhz", "clock", "_mhz", "MHz")]
    [InlineData("queries_per_minute", "queries", "_per_minute", "1/min")]
    public void Ending_IsSeen(string name, string rest, string ending, string unit) => Assert.Equal(new UnitInName(rest, ending, unit), UnitInName.Find(name));

    [Theory]
    [InlineData("ms")]
    [InlineData("a.latency")]
    [InlineData("engine.bytes")]
    [InlineData("ingestion.bytes.processed")]
    [InlineData("sales.us")]
    [InlineData("sales.gb")]
    [InlineData("queue.min")]
    [InlineData("wait_min")]
    [InlineData("lap_second")]
    [InlineData("open_days")]
    [InlineData("cache.hit_ratio")]
    [InlineData("errors_total")]
    [InlineData("items_count")]
    [InlineData("ms_paint.runs")]
    [InlineData("alarms")]
    [InlineData("parse.items")]
    public void Name_WithoutAUnit_IsFine(string name) => Assert.Null(UnitInName.Find(name));

    [Fact]
    public Task Timer_InAnotherUnit_IsReportedOnce() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a", Unit = "seconds")|]]
            public void M()
            {
            }

            [[|Timed("search.results.count")|]]
            public void BuiltIn([Label] IntentType intent)
            {
            }

            [Timed("b", Unit = "ms")]
            public void Fine()
            {
            }
        }
        """,
        "FUT304: Unit 'seconds' does not fit 'a': a timer records milliseconds; leave Unit out",
        "FUT302: 'search.results.count' is also declared by the built-in taxonomy: with unit '{result}', and a timer records milliseconds; make them agree or rename one");
}
