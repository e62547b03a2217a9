using System.Globalization;
using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

public class EscapedCallTests
{
    [Fact]
    public Task MethodGroups_AreReported() => Rule.ReportsAsync(
        """
        public unsafe class C
        {
            public event Action? E;

            [Timed("a")]
            public static void M()
            {
            }

            public void Go()
            {
                Action action = [|M|];
                var natural = [|M|];
                E += [|M|];
                delegate*<void> pointer = &[|M|];
                Run([|M|]);
                Run(() => M());
                E?.Invoke();
                natural();
                pointer();
                action();
            }

            private static void Run(Action action) => action();
        }
        """,
        "FUT407: This use of 'C.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it",
        "FUT407: This use of 'C.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it",
        "FUT407: This use of 'C.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it",
        "FUT407: This use of 'C.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it",
        "FUT407: This use of 'C.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it");

    [Fact]
    public Task NameofAndDocumentation_AreNoUses() => Rule.ReportsNothingAsync("""
        /// <summary>See <see cref="M"/>.</summary>
        public class C
        {
            [Timed("a")]
            public static void M()
            {
            }

            public string Name => nameof(M) + nameof(C.M);
        }
        """);

    [Fact]
    public Task CallIntoAnAssemblyThatHasAnAliasOnly_IsReported()
    {
        var library = Library.Compile("Lib", """namespace L; public class X { [Timed("t")] public static int T() => 1; }""");
        return Rule.ReportsAsync(
            BuildSettings.Default with { References = [library.WithAliases(["lib"])] },
            """
            extern alias lib;

            public class C
            {
                public int Go() => [|lib::L.X.T()|] + [|Take(new())|];

                [[|Timed("a")|]]
                private static int Take(List<lib::L.X> x) => 1;
            }

            [[|GenerateDecorator|]]
            public interface I
            {
                [Timed("b")]
                void M();

                lib::L.X X { get; }
            }
            """,
            "FUT407: This use of 'X.T()' is not recorded: generated code cannot name types of 'Lib', which is referenced by an alias only; reference it without one, or also as global",
            "FUT407: This use of 'C.Take(List<X>)' is not recorded: generated code cannot name types of 'Lib', which is referenced by an alias only; reference it without one, or also as global",
            "FUT401: 'Take' cannot be instrumented: generated code cannot name types of 'Lib', which is referenced by an alias only; reference it without one, or also as global",
            "FUT414: 'I' cannot have a decorator: 'I.X.get' has types of 'Lib', which is referenced by an alias only; reference it without one, or also as global");
    }

    [Fact]
    public Task CallIntoAnAssemblyThatHasAnAliasToo_IsTaken()
    {
        var library = Library.Compile("Lib", """namespace L; public class X { [Timed("t")] public static int T() => 1; }""");
        return Rule.ReportsAsync(
            BuildSettings.Default with { References = [library.WithAliases(["lib", "global"])] },
            """
            extern alias lib;

            public class C
            {
                public int Go() => lib::L.X.T() + L.X.T();
            }
            """);
    }

    [Fact]
    public Task BaseCall_IsReported() => Rule.ReportsAsync(
        """
        public class Base
        {
            [Timed("a")]
            public virtual void M()
            {
            }
        }

        public class Derived : Base
        {
            public override void M() => [|base.M()|];

            public void Go() => M();
        }
        """,
        "FUT407: This use of 'Base.M()' is not recorded: it is called through 'base', where a wrapper would call the override again; move the body to another method");

    [Fact]
    public Task TypeParameterAsReceiver_IsReported() => Rule.ReportsAsync(
        """
        public interface I
        {
            [Timed("a")]
            int M();
        }

        public class C
        {
            public int Bare<T>(T item)
                where T : I => [|item.M()|];

            public int? Maybe<T>(T? item)
                where T : I => item?[|.M()|];

            public int Struct<T>(T item)
                where T : struct, I => [|item.M()|];

            public int Class<T>(T item)
                where T : class, I => item.M();

            public int Base<T>(T item)
                where T : Implementation => item.M();

            public int Derived<T, U>(U item)
                where T : Implementation
                where U : T => item.M();

            public int Enumeration<T>(T item)
                where T : Enum, I => [|item.M()|];
        }

        public class Implementation : I
        {
            public int M() => 1;
        }
        """,
        "FUT407: This use of 'I.M()' is not recorded: its receiver is a type parameter, whose struct a wrapper would copy; constrain it to class, or call it on the interface",
        "FUT407: This use of 'I.M()' is not recorded: its receiver is a type parameter, whose struct a wrapper would copy; constrain it to class, or call it on the interface",
        "FUT407: This use of 'I.M()' is not recorded: its receiver is a type parameter, whose struct a wrapper would copy; constrain it to class, or call it on the interface",
        "FUT407: This use of 'I.M()' is not recorded: its receiver is a type parameter, whose struct a wrapper would copy; constrain it to class, or call it on the interface");

    [Fact]
    public Task ExpressionTrees_AreReported() => Rule.ReportsAsync(
        """
        using System.Linq.Expressions;

        public class C
        {
            [Timed("a")]
            public static int M(int n) => n;

            public void Go(IQueryable<int> query, List<int> list)
            {
                Expression<Func<int, int>> lambda = n => [|M(n)|];
                _ = query.Where(n => [|M(n)|] > 1);
                _ = from n in query where [|M(n)|] > 1 orderby [|M(n)|] select [|M(n)|];
                _ = from n in query group [|M(n)|] by n;
                _ = from n in list where M(n) > 1 select M(n);
                _ = list.Where(n => M(n) > 1);
                _ = lambda;
            }
        }
        """,
        "FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it",
        "FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it",
        "FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it",
        "FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it",
        "FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it",
        "FUT407: This use of 'C.M(int)' is not recorded: it stands in an expression tree, which its reader would not understand with a wrapper in it");

    [Fact]
    public Task Dynamic_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public static int M(int n) => n;

            [Timed("b")]
            public int N(int n) => n;

            public void Go(dynamic anything, C own, Other other)
            {
                [|anything.M(1)|];
                [|own.N(anything)|];
                [|M(anything)|];
                M((int)anything);
                anything.Else(1);
                other.M(anything);
            }
        }

        public class Other
        {
            public void M(int n)
            {
            }

            public void M(string n)
            {
            }
        }
        """,
        "FUT407: This use of 'M' is not recorded: what a dynamic call reaches is known at run time only; cast to the types it has",
        "FUT407: This use of 'N' is not recorded: what a dynamic call reaches is known at run time only; cast to the types it has",
        "FUT407: This use of 'M' is not recorded: what a dynamic call reaches is known at run time only; cast to the types it has");

    [Fact]
    public async Task CallInTheOutputOfAnotherGenerator_IsReported()
    {
        const string Source = """
            public class C
            {
                [Timed("a")]
                public static void M()
                {
                }
            }
            """;
        var build = await Build.RunAsync(BuildSettings.Default with { OtherGenerators = [new CallWriter()] }, Harness.Source.Of(Source));

        var reported = Assert.Single(build.Reported);
        Assert.EndsWith("Other.g.cs", reported.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Equal(
            "This use of 'C.M()' is not recorded: another generator wrote the code around it, as for a Razor page, and the weaving one does not see that; call it from a method in a source file",
            reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task CompilationThatDoesNotReferenceTheLibrary_IsLeftAlone() => Rule.ReportsAsync(
        BuildSettings.Default with { ReferencesLibrary = false },
        """
        public class C
        {
            [System.Diagnostics.Conditional("TRACE")]
            public void M(string text) => text.Trim();

            public Action<string> Go() => text => M(text);
        }
        """);

    private sealed class CallWriter : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("Other.g.cs", "public class Other { public void Go() => C.M(); }"));
    }

    [Fact]
    public Task ResultThatATypeArgumentMakesATaskOrASequence_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public static T Run<T>(Func<T> function) => function();

            [Timed("b")]
            public static Task<T> RunAsync<T>(Func<Task<T>> function) => function();

            public async Task Go(Box<Task<int>> tasks, IBox<ValueTask> values, Box<int> numbers)
            {
                await [|Run(() => Task.Delay(1))|];
                [|Run(() => new[] { 1 }.Where(n => n > 0))|].ToList();
                await [|tasks.Open()|];
                await [|values.Open()|];
                await RunAsync(() => Task.FromResult(1));
                Run(() => 1);
                Run(() => new[] { 1 });
                numbers.Open();
            }
        }

        public interface IBox<T>
        {
            [Timed("c")]
            T Open();
        }

        public class Box<T>(T value) : IBox<T>
        {
            public T Open() => value;
        }
        """,
        "FUT407: This use of 'C.Run<Task>(Func<Task>)' is not recorded: its result is a task here, whose completion a wrapper cannot see; call a method that returns Task",
        "FUT407: This use of 'C.Run<IEnumerable<int>>(Func<IEnumerable<int>>)' is not recorded: its result is 'System.Collections.Generic.IEnumerable<int>' here, whose work may be done after it returned; ask it for a list or an array",
        "FUT407: This use of 'Box<Task<int>>.Open()' is not recorded: its result is a task here, whose completion a wrapper cannot see; call a method that returns Task",
        "FUT407: This use of 'IBox<ValueTask>.Open()' is not recorded: its result is a task here, whose completion a wrapper cannot see; call a method that returns Task");
}
