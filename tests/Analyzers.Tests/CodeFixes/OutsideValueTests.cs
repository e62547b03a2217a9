using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class OutsideValueTests
{
    [Fact]
    public Task Constant_IsAddedToTheAttribute_InAnotherFile() => Fix.MakesAsync<AddLabelValueCodeFix>(
        BuildSettings.Default,
        "Add 'docx' to [LabelValues]",
        [
            new("Parser.cs", "public static class Parser { [Timed(\"files.parse\")] public static void Parse([Label, LabelValues(\"pdf\")] string format) { } }"),
            new("Caller.cs", "public class C { public void M() => Parser.Parse(\"docx\"); }"),
        ],
        [
            new("Parser.cs", "public static class Parser { [Timed(\"files.parse\")] public static void Parse([Label, LabelValues(\"pdf\", \"docx\")] string format) { } }"),
            new("Caller.cs", "public class C { public void M() => Parser.Parse(\"docx\"); }"),
        ]);

    [Fact]
    public Task Constants_AreAddedTogether_AndToAllMembersThatStandForOneAnother() => Fix.MakesOfAllAsync<AddLabelValueCodeFix>(
        """
        public enum Kind { Mail, Image }

        public interface IParser { void Parse([LabelValues("pdf")] string format); }

        public class Parser : IParser
        {
            public virtual void Parse([LabelValues("pdf", "docx")] string format) { }

            [LabelValues("a")]
            public string Sort { get; set; } = "b";

            [return: LabelValues("hit")]
            public string Look(bool flag) => flag ? "hit" : "miss";
        }

        public class Derived : Parser
        {
            public override void Parse([LabelValues("pdf", "docx")] string format) { }
        }

        public class C
        {
            public void M(IParser parser, bool flag, Kind kind)
            {
                parser.Parse("docx");
                parser.Parse(flag ? "docx" : "html");
                parser.Parse(kind switch { Kind.Mail => "mail", _ => "image" });
            }
        }
        """,
        """
        public enum Kind { Mail, Image }

        public interface IParser { void Parse([LabelValues("pdf", "docx", "html", "image", "mail")] string format); }

        public class Parser : IParser
        {
            public virtual void Parse([LabelValues("pdf", "docx", "html", "image", "mail")] string format) { }

            [LabelValues("a", "b")]
            public string Sort { get; set; } = "b";

            [return: LabelValues("hit", "miss")]
            public string Look(bool flag) => flag ? "hit" : "miss";
        }

        public class Derived : Parser
        {
            public override void Parse([LabelValues("pdf", "docx", "html", "image", "mail")] string format) { }
        }

        public class C
        {
            public void M(IParser parser, bool flag, Kind kind)
            {
                parser.Parse("docx");
                parser.Parse(flag ? "docx" : "html");
                parser.Parse(kind switch { Kind.Mail => "mail", _ => "image" });
            }
        }
        """);

    [Theory]
    [InlineData("void M() => Take(\"a b \"); static void Take([LabelValues(\"a\")] string kind) { }")]
    [InlineData("void M() => Take(\"../notes/x.txt\"); static void Take([LabelValues(\"a\")] string kind) { }")]
    [InlineData("void M() => Take(\"b\"); static void Take([LabelValues(new[] { \"a\" })] string kind) { }")]
    [InlineData("void M() => Take(\"b\"); [Timed(\"t\")] static void Take([Label, LabelValues(\"succeeded\")] string status) { }")]
    [InlineData("[Timed(\"t\"), Label(\"strategy\", \"magic\")] void M() { }")]
    public Task Constant_ThatCannotBeListed_GetsNoFix(string members) =>
        Fix.OffersNothingAsync<AddLabelValueCodeFix>($"public class C {{ {members} }}");

    [Fact]
    public Task NearConstant_IsReplaced() => Fix.MakesAsync<NearValueCodeFix>(
        "Replace by 'pdf'",
        "public class C { public void M() => Take(\"PDF\"); static void Take([LabelValues(\"pdf\", \"html\")] string kind) { } }",
        "public class C { public void M() => Take(\"pdf\"); static void Take([LabelValues(\"pdf\", \"html\")] string kind) { } }");

    [Fact]
    public Task NearConstants_AreReplacedTogether() => Fix.MakesOfAllAsync<NearValueCodeFix>(
        """
        public class C
        {
            [LabelValues("pdf")]
            private string _kind = @"Pdf";

            public void M(bool flag, int n)
            {
                Take(/* old */ "htm");
                Take(flag ? ("PDF") : "html");
                Take(n switch { 1 => "pfd2", 2 => "HTML", _ => "pdf" });
                _kind = "pdff";
            }

            private static void Take([LabelValues("pdf", "html", "pdf2")] string kind) { }
        }
        """,
        """
        public class C
        {
            [LabelValues("pdf")]
            private string _kind = "pdf";

            public void M(bool flag, int n)
            {
                Take(/* old */ "html");
                Take(flag ? ("pdf") : "html");
                Take(n switch { 1 => "pfd2", 2 => "HTML", _ => "pdf" });
                _kind = "pdf";
            }

            private static void Take([LabelValues("pdf", "html", "pdf2")] string kind) { }
        }
        """,
        "FUT106");

    [Theory]
    [InlineData("void M() => Take(\"docx\");")]
    [InlineData("void M() { var kind = \"PDF\"; Take(kind); }")]
    [InlineData("void M(bool flag) => Take(flag ? \"PDF\" : \"docx\");")]
    public Task Constant_ThatIsFarOrElsewhere_IsNotReplaced(string members) =>
        Fix.OffersNothingAsync<NearValueCodeFix>($"public class C {{ static void Take([LabelValues(\"pdf\")] string kind) {{ }} {members} }}");
}
