using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class OpenLabelTests
{
    [Fact]
    public Task Constants_AreDeclared() => Fix.MakesAsync<SeenValuesCodeFix>(
        "Add [LabelValues] with the constants callers pass",
        "public class C { [Timed(\"a\")] public void M([Label] string kind) => Console.WriteLine(kind); void Go(bool flag) { M(\"b\"); M(flag ? \"a\" : \"other\"); M(nameof(Go)); } }",
        "public class C { [Timed(\"a\")] public void M([Label, LabelValues(\"Go\", \"a\", \"b\")] string kind) => Console.WriteLine(kind); void Go(bool flag) { M(\"b\"); M(flag ? \"a\" : \"other\"); M(nameof(Go)); } }");

    [Fact]
    public Task Constants_OfSeveralLabels_AreDeclaredTogether() => Fix.MakesOfAllAsync<SeenValuesCodeFix>(
        """
        public interface IParser
        {
            [Timed("a")]
            void Parse([Label("format"), System.ComponentModel.Description("x")] string kind, [Label] string? sort = "s");
        }

        public class Parser : IParser
        {
            public void Parse(string kind, string? sort) => Console.WriteLine(kind);
        }

        public class C
        {
            public void Go(IParser parser, bool flag)
            {
                var kind = flag ? "a" : "b";
                parser.Parse(kind);
                parser.Parse("a", null);
            }
        }
        """,
        """
        public interface IParser
        {
            [Timed("a")]
            void Parse([Label("format"), LabelValues("a", "b"), System.ComponentModel.Description("x")] string kind, [Label, LabelValues("s")] string? sort = "s");
        }

        public class Parser : IParser
        {
            public void Parse(string kind, string? sort) => Console.WriteLine(kind);
        }

        public class C
        {
            public void Go(IParser parser, bool flag)
            {
                var kind = flag ? "a" : "b";
                parser.Parse(kind);
                parser.Parse("a", null);
            }
        }
        """);

    [Theory]
    [InlineData("public void M([Label] string a) { } void Go(string s) => M(s);")]
    [InlineData("public void M([Label] string a) { a = \"y\"; } void Go() => M(\"x\");")]
    [InlineData("public void M([Label] string a) { } void Go() => M(\"other\");")]
    [InlineData("public void M([Label] string a) { } void Go() => M(\"ada@example.org\");")]
    [InlineData("public void M([Label] string status) { } void Go() => M(\"strange\");")]
    [InlineData("public void M([Label] string a) { } void Go() { M(\"x\"); Each(M); } void Each(Action<string> a) { }")]
    public Task Label_ThatCallersGiveOpenText_GetsNoValues(string members) =>
        Fix.OffersNothingAsync<SeenValuesCodeFix>($"public class C {{ [Timed(\"a\")] {members} }}");

    [Fact]
    public Task Text_BecomesAHash() => Fix.MakesAsync<HashLabelCodeFix>(
        BuildSettings.Default,
        "Hash it: change the type to HashedLabel and pass Redact.Hash(...)",
        [Source.Of("public class C { [Timed(\"a\")] public void M([Label] string file, int n) { } void Go(string s) { M(s + \"x\", 1); M(n: 2, file: s); } }")],
        [Source.Of("public class C { [Timed(\"a\")] public void M([Label] HashedLabel file, int n) { } void Go(string s) { M(Redact.Hash(s + \"x\"), 1); M(n: 2, file: Redact.Hash(s)); } }")],
        "FUT205");

    [Theory]
    [InlineData("public void M([Label] string a) => Console.WriteLine(a); void Go(string s) => M(s);")]
    [InlineData("public void M([Label] string? a) { } void Go(string s) => M(s);")]
    [InlineData("public void M([Label] string a = \"x\") { } void Go(string s) => M(s);")]
    [InlineData("public void M([Label] string status) { } void Go(string s) => M(s);")]
    [InlineData("public virtual void M([Label] string a) { } void Go(string s) => M(s);")]
    public Task Text_ThatIsMoreThanALabel_IsNotHashed(string members) =>
        Fix.OffersNothingAsync<HashLabelCodeFix>($"public class C {{ [Timed(\"a\")] {members} }}");
}
