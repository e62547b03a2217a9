using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class NameAndUnitTests
{
    [Fact]
    public Task UnitInAName_IsMoved() => Fix.MakesAsync<UnitInNameCodeFix>(
        "Rename to 'a.size' and set Unit = \"By\"",
        "public partial class C { [Histogram(\"a.size_bytes\")] static partial void Size([Value] long size); }",
        "public partial class C { [Histogram(\"a.size\", Unit = \"By\")] static partial void Size([Value] long size); }");

    [Fact]
    public Task UnitInANameOfATimer_IsRemoved() => Fix.MakesAsync<UnitInNameCodeFix>(
        "Rename to 'a.wait'",
        "public class C { [Timed(\"a.wait_ms\")] public void M() { } }",
        "public class C { [Timed(\"a.wait\")] public void M() { } }");

    [Fact]
    public Task UnitsInNames_OfAllKinds_AreMovedTogether() => Fix.MakesOfAllAsync<UnitInNameCodeFix>(
        """
        public partial class C
        {
            [Timed("a.wait_ms"), Counted("b.used_percent", Description = "Used.")]
            public void M() { }

            [Histogram(name: "c.size_kb", Unit = "By")]
            static partial void Size([Value] long size);

            [Gauge("d.rate_per_second", Poll = true)]
            internal static int s_rate;
        }
        """,
        """
        public partial class C
        {
            [Timed("a.wait"), Counted("b.used", Description = "Used.", Unit = "%")]
            public void M() { }

            [Histogram(name: "c.size", Unit = "By")]
            static partial void Size([Value] long size);

            [Gauge("d.rate", Poll = true, Unit = "1/s")]
            internal static int s_rate;
        }
        """);

    [Theory]
    [InlineData("[Timed(Name)] public void M() { } const string Name = \"a.wait_ms\";")]
    [InlineData("[Gauge(\"errors.rate_percent\")] public int M() => 1;")]
    public Task UnitInAName_ThatIsAConstantOrWouldBecomeBuiltIn_Stays(string members) =>
        Fix.OffersNothingAsync<UnitInNameCodeFix>($"public class C {{ {members} }}");

    [Fact]
    public Task UnknownUnits_AreReplacedTogether() => Fix.MakesOfAllAsync<UnknownUnitCodeFix>(
        """
        public partial class C
        {
            [Counted("a", Unit = "documents")]
            public void M() { }

            [Histogram("b", Unit = /* big */ @"kB"), Histogram("c", Unit = "bytes/second")]
            static partial void Size([Value] long size);
        }
        """,
        """
        public partial class C
        {
            [Counted("a", Unit = "{document}")]
            public void M() { }

            [Histogram("b", Unit = /* big */ "kBy"), Histogram("c", Unit = "By/s")]
            static partial void Size([Value] long size);
        }
        """);

    [Fact]
    public Task UnknownUnit_IsReplaced() => Fix.MakesAsync<UnknownUnitCodeFix>(
        "Use the unit '{document}'",
        "public class C { [Counted(\"a\", Unit = \"documents\")] public void M() { } }",
        "public class C { [Counted(\"a\", Unit = \"{document}\")] public void M() { } }");

    [Fact]
    public Task UnknownUnit_ThatNothingIsLike_Stays() =>
        Fix.OffersNothingAsync<UnknownUnitCodeFix>("public class C { [Counted(\"a\", Unit = \"?\")] public void M() { } }");

    [Fact]
    public Task MalformedName_IsWrittenInSnakeCase() => Fix.MakesAsync<MetricNameCodeFix>(
        "Rename to 'search_engine.run_time'",
        "public class C { [Timed(\"SearchEngine.Run-Time\")] public void M() { } }",
        "public class C { [Timed(\"search_engine.run_time\")] public void M() { } }");

    [Fact]
    public Task MalformedNames_AreRenamedTogether() => Fix.MakesOfAllAsync<MetricNameCodeFix>(
        """
        public class C
        {
            [Timed("Search.Run"), Counted("search/runs done")]
            public void M() { }

            [Timed("HTTPServer..IORate.")]
            public void N() { }
        }
        """,
        """
        public class C
        {
            [Timed("search.run"), Counted("search.runs_done")]
            public void M() { }

            [Timed("http_server.io_rate")]
            public void N() { }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("1st.try")]
    [InlineData("größe")]
    public Task MalformedName_ThatCannotBeWrittenOtherwise_Stays(string name) =>
        Fix.OffersNothingAsync<MetricNameCodeFix>($"public class C {{ [Timed(\"{name}\")] public void M() {{ }} }}");
}
