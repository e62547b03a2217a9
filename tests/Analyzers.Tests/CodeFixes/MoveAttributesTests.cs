using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class MoveAttributesTests
{
    [Fact]
    public Task Attributes_OfAnImplementation_MoveToTheInterface() => Fix.MakesAsync<MoveAttributesCodeFix>(
        "Move the attributes to 'IStore.Save(DayOfWeek, int)'",
        """
        public interface IStore
        {
            /// <summary>Saves.</summary>
            [Obsolete]
            bool Save(
                DayOfWeek day, // which
                int size);
        }

        public class Store : IStore
        {
            /// <inheritdoc/>
            [Timed("a"), Label("strategy", Names.Strategy)]
            [Histogram("b")]
            [Obsolete]
            [return: Label("saved")]
            public bool Save([Label] DayOfWeek day, [Value] int size) => true;
        }

        public static class Names { public const string Strategy = "hybrid"; }
        """,
        """
        public interface IStore
        {
            /// <summary>Saves.</summary>
            [Timed("a"), Label("strategy", Names.Strategy)]
            [Histogram("b")]
            [return: Label("saved")]
            [Obsolete]
            bool Save(
                [Label] DayOfWeek day, // which
                [Value] int size);
        }

        public class Store : IStore
        {
            /// <inheritdoc/>
            [Obsolete]
            public bool Save(DayOfWeek day, int size) => true;
        }

        public static class Names { public const string Strategy = "hybrid"; }
        """);

    [Fact]
    public Task Attributes_OfAnOverride_MoveToTheFirstDeclaration() => Fix.MakesAsync<MoveAttributesCodeFix>(
        "Move the attributes to 'A.M()'",
        """
        public abstract class A { public abstract void M(); }

        public class B : A { public override void M() { } }

        public class C : B
        {
            [Timed("a")]
            public override void M() { }
        }
        """,
        """
        public abstract class A { [Timed("a")] public abstract void M(); }

        public class B : A { public override void M() { } }

        public class C : B
        {
            public override void M() { }
        }
        """);

    [Fact]
    public Task Attributes_InTwoPlaces_AreKeptInOne() => Fix.MakesOfAllAsync<MoveAttributesCodeFix>(
        """
        public interface I
        {
            [Timed("a")]
            void M([Label] bool fast);
        }

        public class A : I
        {
            [Timed("a"), Counted("b")]
            public void M([Label] bool fast) { }
        }

        public class B : I
        {
            [Timed("a")]
            public void M([Label] bool fast) { }
        }
        """,
        """
        public interface I
        {
            [Counted("b")]
            [Timed("a")]
            void M([Label] bool fast);
        }

        public class A : I
        {
            public void M(bool fast) { }
        }

        public class B : I
        {
            public void M(bool fast) { }
        }
        """);

    [Fact]
    public Task Label_OfAnImplementation_MovesToWhereTheInstrumentIs() => Fix.MakesAsync<MoveAttributesCodeFix>(
        "Move the attributes to 'I.M(bool)'",
        "public interface I { [Timed(\"a\")] void M(bool fast); } public class C : I { public void M([Label] bool fast) { } }",
        "public interface I { [Timed(\"a\")] void M([Label] bool fast); } public class C : I { public void M(bool fast) { } }");

    [Fact]
    public Task Attributes_OfAnExplicitImplementation_MoveToTheInterfaceInAnotherFile() => Fix.MakesAsync<MoveAttributesCodeFix>(
        BuildSettings.Default,
        "Move the attributes to 'I<T>.M(T)'",
        [
            new Source("C.cs", "public class C : Far.I<int>\n{\n    [Timed(\"a\")]\n    void Far.I<int>.M(int item) { }\n}\n"),
            new Source("I.cs", "namespace Far\n{\n    public class TimedAttribute(string name) : Attribute { public string Name => name; }\n\n    public interface I<T>\n    {\n        void M(T item);\n    }\n}\n"),
        ],
        [
            new Source("C.cs", "public class C : Far.I<int>\n{\n    void Far.I<int>.M(int item) { }\n}\n"),
            new Source("I.cs", "namespace Far\n{\n    public class TimedAttribute(string name) : Attribute { public string Name => name; }\n\n    public interface I<T>\n    {\n        [global::Futurnal.Instrumentation.TimedAttribute(\"a\")]\n        void M(T item);\n    }\n}\n"),
        ]);

    [Theory]
    [InlineData("public class C : IDisposable { [Timed(\"a\")] public void Dispose() { } }")]
    [InlineData("public interface I { void M(); } public interface J { void M(); } public class C : I, J { [Timed(\"a\")] public void M() { } }")]
    [InlineData("public interface I { void M(); } public class C : I { private const string Name = \"a\"; [Timed(Name)] public void M() { } }")]
    [InlineData("public class C { public void M([Label] bool fast) { } }")]
    [InlineData("public interface I { [Timed(\"a\")] void M(); } public class B { public void M() { } } public class C : B, I;")]
    public Task Attributes_WithoutAPlaceThatAllCallsLeadTo_Stay(string source) => Fix.OffersNothingAsync<MoveAttributesCodeFix>(source);
}
