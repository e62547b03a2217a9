using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class BypassTests
{
    [Fact]
    public Task MembersThatPromiseLess_AreReported() => Rule.ReportsAsync(
        """
        public interface IBare { void Parse(string format); string Kind { get; set; } }

        public interface INarrow { void Take([LabelValues("a")] string kind); [return: LabelValues("a", "b")] string Give(); }

        public class Parser : IBare, INarrow
        {
            public void Parse([LabelValues("pdf")] string [|format|])
            {
            }

            [LabelValues("a")]
            public string [|Kind|] { get; set; } = "a";

            public void Take([LabelValues("a", "b")] string kind)
            {
            }

            [return: LabelValues("a")]
            public string Give() => "a";
        }

        public class Base { public virtual void M([LabelValues("a", "b")] string kind) { } [return: LabelValues("a")] public virtual string N() => "a"; }

        public class Derived : Base
        {
            public override void M([LabelValues("a")] string [|kind|])
            {
            }

            [return: LabelValues("a", "b")]
            public override string [|N|]() => "b";
        }

        public class Silent : Base
        {
            public override void M(string kind) => base.M(kind);

            public override string N() => [|Console.Title|];
        }
        """,
        "FUT107: 'Parser.Parse(string)' has the restricted label 'format' and is reached through 'IBare.Parse(string)', which has no such restriction; repeat [LabelValues] there",
        "FUT107: 'Parser.Kind' has the restricted label 'Kind' and is reached through 'IBare.Kind', which has no such restriction; repeat [LabelValues] there",
        "FUT107: 'Derived.M(string)' has the restricted label 'kind' and is reached through 'Base.M(string)', which allows more values; give both the same [LabelValues]",
        "FUT107: 'Derived.N()' has the restricted label 'N' and is read through 'Base.N()', which promises fewer values; give both the same [LabelValues]",
        "FUT113: The labelled result of 'N' may be any text: 'Console.Title' (its code is in another assembly) (line 38) → result of 'N'; use a switch over the known values with \"other\" for the rest, or an enum");

    [Fact]
    public Task InheritedBodies_AreJudgedAtTheClass() => Rule.ReportsAsync(
        """
        public interface IBare { void Parse(string format); }

        public class Parser
        {
            public void Parse([LabelValues("pdf")] string format)
            {
            }
        }

        public class [|Both|] : Parser, IBare;
        """,
        "FUT107: 'Parser.Parse(string)' has the restricted label 'format' and is reached through 'IBare.Parse(string)', which has no such restriction; repeat [LabelValues] there");

    [Fact]
    public Task DelegatesAndReferences_AreReported() => Rule.ReportsAsync(
        """
        public delegate void Parsing([LabelValues("pdf")] string format);

        public class C
        {
            [LabelValues("pdf")]
            private string _kind = "pdf";

            public static void Parse([LabelValues("pdf")] string format)
            {
            }

            public void Go(string text)
            {
                Parsing fine = Parse;
                fine([|text|]);
                Action<string> a = [|Parse|];
                var b = [|([LabelValues("pdf")] string t) => { }|];
                ref var r = ref [|_kind|];
                Change(ref [|_kind|]);
                _ = nameof(Parse);
            }

            private static void Change(ref string text) => text = "";
        }
        """,
        "FUT102: 'text' may be any text here: 'text' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 15) → argument 'format' of 'Parsing' → label 'format'; use a switch over the known values with \"other\" for the rest, or an enum",
        "FUT107: 'C.Parse(string)' has the restricted label 'format' and is turned into a delegate or function pointer without that restriction; use a lambda that passes constants, or a delegate type whose parameter has the same [LabelValues]",
        "FUT107: 'lambda' has the restricted label 't' and is turned into a delegate or function pointer without that restriction; use a lambda that passes constants, or a delegate type whose parameter has the same [LabelValues]",
        "FUT107: '_kind' has the restricted label '_kind' and is handed on by reference, so that anything can be written to it; assign a value instead",
        "FUT107: '_kind' has the restricted label '_kind' and is handed on by reference, so that anything can be written to it; assign a value instead");

    [Fact]
    public Task InstrumentedMethod_AsADelegate_HasOneError() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public static void Parse([Label, LabelValues("pdf")] string format)
            {
            }

            public Action<string> Go() => [|Parse|];
        }
        """,
        "FUT407: This use of 'C.Parse(string)' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it");

    [Fact]
    public Task Accessor_IsReported() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;

        public class C
        {
            private void Parse([LabelValues("pdf")] string format)
            {
            }
        }

        public static class Past
        {
            [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Parse")]
            public static extern void [|Call|](C c, string format);
        }
        """,
        "FUT107: 'C.Parse(string)' has the restricted label 'format' and is reached through 'Past.Call(C, string)'; call it by name, or repeat [LabelValues] there");
}
