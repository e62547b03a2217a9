using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class CopyLabelValuesTests
{
    [Fact]
    public Task Restriction_IsCopiedToTheInterface_InAnotherFile() => Fix.MakesAsync<CopyLabelValuesCodeFix>(
        BuildSettings.Default,
        "Copy [LabelValues] to 'IParser.Parse(string)'",
        [
            new("IParser.cs", "namespace App; public interface IParser { void Parse(string format); }"),
            new("Parser.cs", "namespace App; public class Parser : IParser { const string Pdf = \"pdf\"; public void Parse([LabelValues(Pdf, \"html\")] string format) { } }"),
        ],
        [
            new("IParser.cs", "namespace App; public interface IParser { void Parse([LabelValues(\"pdf\", \"html\")] string format); }"),
            new("Parser.cs", "namespace App; public class Parser : IParser { const string Pdf = \"pdf\"; public void Parse([LabelValues(Pdf, \"html\")] string format) { } }"),
        ]);

    [Fact]
    public Task Restrictions_OfAllKinds_AreCopiedTogether() => Fix.MakesOfAllAsync<CopyLabelValuesCodeFix>(
        """
        public interface IParser
        {
            /// <summary>The kind.</summary>
            string Kind { get; set; }

            void Parse(string path, string format);
        }

        public abstract class Base
        {
            public virtual void Take(string kind, string sort) { }
        }

        public class Parser : Base, IParser
        {
            [LabelValues("a")]
            public string Kind { get; set; } = "a";

            void IParser.Parse(string path, [LabelValues("pdf")] string format) { }

            public override void Take([LabelValues("k")] string kind, [LabelValues("s")] string sort) { }
        }

        public class Other : Base
        {
            public override void Take([LabelValues("k")] string kind, string sort) { }
        }

        public interface ISaver { void Save(string format); }

        public class Saver { public void Save([LabelValues("zip")] string format) { } }

        public class Both : Saver, ISaver;
        """,
        """
        public interface IParser
        {
            /// <summary>The kind.</summary>
            [LabelValues("a")]
            string Kind { get; set; }

            void Parse(string path, [LabelValues("pdf")] string format);
        }

        public abstract class Base
        {
            public virtual void Take([LabelValues("k")] string kind, [LabelValues("s")] string sort) { }
        }

        public class Parser : Base, IParser
        {
            [LabelValues("a")]
            public string Kind { get; set; } = "a";

            void IParser.Parse(string path, [LabelValues("pdf")] string format) { }

            public override void Take([LabelValues("k")] string kind, [LabelValues("s")] string sort) { }
        }

        public class Other : Base
        {
            public override void Take([LabelValues("k")] string kind, string sort) { }
        }

        public interface ISaver { void Save([LabelValues("zip")] string format); }

        public class Saver { public void Save([LabelValues("zip")] string format) { } }

        public class Both : Saver, ISaver;
        """);

    [Theory]
    [InlineData("public class P : IEquatable<string> { public bool Equals([LabelValues(\"a\")] string? other) => true; }")]
    [InlineData("public interface I { void M([LabelValues(\"a\", \"b\")] string k); } public class P : I { public void M([LabelValues(\"a\")] string k) { } }")]
    [InlineData("public interface I<T> { void M(T k); } public class P : I<string> { public void M([LabelValues(\"a\")] string k) { } }")]
    [InlineData("public class P { static void M([LabelValues(\"a\")] string k) { } Action<string> N() => M; }")]
    [InlineData("public class B { [return: LabelValues(\"a\")] public virtual string M() => \"a\"; } public class P : B { [return: LabelValues(\"b\")] public override string M() => \"b\"; }")]
    public Task Restriction_ThatCannotBeCopied_GetsNoFix(string source) => Fix.OffersNothingAsync<CopyLabelValuesCodeFix>(source);
}
