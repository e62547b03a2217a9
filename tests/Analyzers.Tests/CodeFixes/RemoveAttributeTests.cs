using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class RemoveAttributeTests
{
    [Fact]
    public Task IdleLabel_OfAParameter_IsRemoved() => Fix.MakesAsync<RemoveAttributeCodeFix>(
        "Remove [Label]",
        "public class C { public void M(int other, [Label] bool fast) { } }",
        "public class C { public void M(int other, bool fast) { } }");

    [Fact]
    public Task IdleAttributes_OfAllKinds_AreRemovedTogether() => Fix.MakesOfAllAsync<RemoveAttributeCodeFix>(
        """
        public class C
        {
            /// <summary>Does it.</summary>
            [Label("a", "b")]
            [Obsolete]
            public void First() { }

            [Obsolete, Label("a", "b"), Label("c", "d")]
            public void Second() { }

            // Decides.
            [Label("a", "b"), Label("a", "b")]
            [return: Label, Value]
            public bool Third([Label] [Value] bool fast, [Value, System.Diagnostics.CodeAnalysis.NotNull] object any) => fast;

            [Gauge("system.cpu.percent")]
            public int NoSuchLabel([Label] bool fast) => 1;

            [Timed("a")]
            public event Action Done;

            public int Length
            {
                [Timed("b")] get => 1;
            }

            [Counted("c")]
            public static C operator +(C left, C right) => left;
        }
        """,
        """
        public class C
        {
            /// <summary>Does it.</summary>
            [Obsolete]
            public void First() { }

            [Obsolete]
            public void Second() { }

            // Decides.
            public bool Third(bool fast, [System.Diagnostics.CodeAnalysis.NotNull] object any) => fast;

            [Gauge("system.cpu.percent")]
            public int NoSuchLabel(bool fast) => 1;

            public event Action Done;

            public int Length
            {
                get => 1;
            }

            public static C operator +(C left, C right) => left;
        }
        """);

    [Theory]
    [InlineData("[Timed(\"a\")] public async void M() => await Task.Yield();")]
    [InlineData("[Timed(\"a\")] public unsafe void M(int* p) { }")]
    public Task Attribute_OfAMethodThatCouldBeChanged_Stays(string method) =>
        Fix.OffersNothingAsync<RemoveAttributeCodeFix>($"public class C {{ {method} }}");
}
