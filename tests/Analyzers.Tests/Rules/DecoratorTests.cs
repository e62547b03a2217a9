using System.Globalization;
using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

public class DecoratorTests
{
    [Fact]
    public Task InterfaceWithoutInstruments_IsReported() => Rule.ReportsAsync(
        """
        [[|GenerateDecorator|]]
        public interface IBare
        {
            void M();
        }
        """,
        "FUT414: 'IBare' cannot have a decorator: none of its members has [Timed], [Counted], [Gauge] or [Histogram], so it would record nothing");

    [Fact]
    public Task InterfaceThatCannotBeNamed_IsReported() => Rule.ReportsAsync(
        """
        [[|GenerateDecorator|]]
        file interface ILocal
        {
            void M();
        }

        public class C
        {
            [[|GenerateDecorator|]]
            private interface IHidden
            {
                void M();
            }
        }

        public class Box<T>
        {
        #pragma warning disable CS0693
            [[|GenerateDecorator|]]
            public interface ITwice<T>
            {
                void M();
            }
        #pragma warning restore CS0693
        }
        """,
        "FUT414: 'ILocal' cannot have a decorator: 'ILocal' is local to its file; remove the file modifier",
        "FUT414: 'C.IHidden' cannot have a decorator: generated code cannot name it; make it and the types around it internal",
        "FUT414: 'Box<T>.ITwice<T>' cannot have a decorator: type parameter 'T' hides one of a containing type; rename it");

    [Fact]
    public Task MemberThatCannotBeForwarded_IsReported() => Rule.ReportsAsync(
        """
        [[|GenerateDecorator|]]
        public interface IStatic
        {
            [Timed("a")]
            void M();

            static abstract int Zero { get; }
        }

        [[|GenerateDecorator|]]
        public interface ISealed
        {
            [Timed("b")]
            sealed void M() { }
        }

        [[|GenerateDecorator|]]
        public interface IProtected
        {
            [Timed("c")]
            void M();

            protected int N { get; }
        }

        [[|GenerateDecorator|]]
        public unsafe interface IPointer
        {
            [Timed("d")]
            void M();

            void P(int* p);
        }

        [[|GenerateDecorator|]]
        public interface IForbidden
        {
            [Timed("e")]
            void M();

            [Obsolete("gone", true)]
            int Old { get; }
        }
        """,
        "FUT414: 'IStatic' cannot have a decorator: 'IStatic.Zero' is static and abstract, and no object can forward it; move it to an interface of its own",
        "FUT414: 'ISealed' cannot have a decorator: 'ISealed.M()' has a body that no class can replace, so calls of it would not be recorded; remove 'sealed' or 'private', or its attributes",
        "FUT414: 'IProtected' cannot have a decorator: 'IProtected.N.get' is protected, so no other object can call it; make it public or internal",
        "FUT414: 'IPointer' cannot have a decorator: the signature of 'IPointer.P(int*)' has pointers or variable arguments",
        "FUT414: 'IForbidden' cannot have a decorator: 'IForbidden.Old' is obsolete as an error, so generated code cannot use it; make that a warning");

    [Fact]
    public Task MemberBesideAnOverloadWithPriority_IsReported() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;

        [[|GenerateDecorator|]]
        public interface IShop
        {
            [Timed("a")]
            string M(List<int> a);

            [OverloadResolutionPriority(1)]
            string M(object a);
        }

        [[|GenerateDecorator|]]
        public interface IIndexed
        {
            [Timed("b")]
            void M();

            int this[string a] { get; }

            [OverloadResolutionPriority(1)]
            int this[object a] { get; }
        }

        [[|GenerateDecorator|]]
        public interface IGeneric
        {
            [Timed("c")]
            void M(int a);

            [OverloadResolutionPriority(1)]
            void M<T>(T a, int b = 0);
        }
        """,
        "FUT414: 'IShop' cannot have a decorator: a call of 'IShop.M(List<int>)' by its name reaches 'IShop.M(object)', which has priority; rename one of them",
        "FUT414: 'IIndexed' cannot have a decorator: a call of 'IIndexed.this[string]' by its name reaches 'IIndexed.this[object]', which has priority; rename one of them",
        "FUT414: 'IGeneric' cannot have a decorator: a call of 'IGeneric.M(int)' by its name reaches 'IGeneric.M<T>(T, int)', which has priority; rename one of them");

    [Fact]
    public Task MemberBesideAnOverloadWithPriority_ThatCannotTakeItsArguments_IsFine() => Rule.ReportsNothingAsync("""
        using System.Runtime.CompilerServices;

        public interface IBase
        {
            [OverloadResolutionPriority(2)]
            void M(object a);
        }

        [GenerateDecorator]
        public interface IShop : IBase
        {
            [Timed("a")]
            void M(List<int> a);

            [OverloadResolutionPriority(1)]
            void M(string a);

            [OverloadResolutionPriority(1)]
            void M(object a, object b);

            [OverloadResolutionPriority(1)]
            void M(ref List<int> a);

            [OverloadResolutionPriority(-1)]
            void M(IEnumerable<int> a);
        }
        """);

    [Fact]
    public Task InheritedMember_ThatIsRecordedOtherwise_IsReported() => Rule.ReportsAsync(
        """
        public interface IBase
        {
            [Timed("a")]
            void M();
        }

        [[|GenerateDecorator|]]
        public interface IDerived : IBase;

        [GenerateDecorator]
        public interface IRunner<T>
        {
            [Timed("b")]
            T Run();
        }

        [[|GenerateDecorator|]]
        public interface ITaskRunner : IRunner<Task>;
        """,
        "FUT414: 'IDerived' cannot have a decorator: it inherits 'IBase.M()', and calls through 'IBase' would be recorded twice; put [GenerateDecorator] on that too",
        "FUT414: 'ITaskRunner' cannot have a decorator: it inherits 'IRunner<Task>.Run()', whose result is 'System.Threading.Tasks.Task' here, while its metrics are those of a method that returns 'T'; declare a method of its own");

    [Fact]
    public Task InternalMember_OfAnotherAssembly_IsReported() => Rule.ReportsAsync(
        BuildSettings.Default with { References = [Library.Compile("Lib", "public interface IBase { internal void Hidden(); }")] },
        """
        [[|GenerateDecorator|]]
        public interface IDerived : IBase
        {
            [Timed("a")]
            void M();
        }
        """,
        "FUT414: 'IDerived' cannot have a decorator: 'IBase.Hidden()' is internal in 'Lib', so no class of this assembly can implement it");

    [Fact]
    public Task MemberThatIsWrongItself_IsReportedOnce() => Rule.ReportsAsync(
        """
        using Decorated = Futurnal.Instrumentation.GenerateDecoratorAttribute;

        [Decorated]
        public interface IWrong
        {
            [[|Timed("Wrong")|]]
            void M();
        }
        """,
        "FUT301: 'Wrong' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'");

    [Fact]
    public Task CallThatInterceptionCannotTake_IsReportedAllTheSame() => Rule.ReportsAsync(
        """
        [GenerateDecorator]
        public interface IShop
        {
            [Timed("a")]
            int M();
        }

        public class C
        {
            public Func<int> Go(IShop shop) => [|shop.Instrumented().M|];
        }
        """,
        "FUT407: This use of 'IShop.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it");

    [Fact]
    public async Task InterfaceThatAnotherGeneratorWrote_IsReported()
    {
        var build = await Build.RunAsync(BuildSettings.Default with { OtherGenerators = [new InterfaceWriter()] }, Source.Of("public class C;"));

        Assert.Equal(["FUT414", "FUT401"], build.Reported.Select(d => d.Id));
        var reported = build.Reported[0];
        Assert.Equal(("FUT414", "GenerateDecorator"), (reported.Id, reported.Location.SourceTree!.ToString().Substring(reported.Location.SourceSpan.Start, reported.Location.SourceSpan.Length)));
        Assert.Equal(
            "'IShop<T>' cannot have a decorator: another generator wrote it, and the weaving one does not see that; declare it in a source file",
            reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task NamesThatAreTaken_AreAvoided() => Rule.ReportsNothingAsync(
        """
        namespace Shops
        {
            public class IShopInstrumentation;

            [GenerateDecorator]
            public interface IShop
            {
                [Timed("a")]
                int M(int _inner, int __call);
            }

            [GenerateDecorator]
            public interface IShop<Count> : IReadOnlyCollection<int>
            {
                [Timed("b")]
                void Equals(object other);

                void MemberwiseClone(Count count);
            }

            public class C
            {
                public int Go(IShop shop) => IShopInstrumentation_.Instrumented(shop).M(1, 2);
            }
        }
        """);

    private sealed class InterfaceWriter : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            static (output, _) => output.AddSource("Other.g.cs", "[GenerateDecorator] public interface IShop<T> { [Timed(\"a\")] int M(); }"));
    }
}
