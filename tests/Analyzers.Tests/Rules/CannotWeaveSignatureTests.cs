using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class CannotWeaveSignatureTests
{
    [Fact]
    public Task AsyncVoid_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a")|]]
            public async void M() => await Task.Yield();
        }
        """,
        "FUT401: 'M' cannot be instrumented: it is async void, so its end cannot be seen; return Task");

    [Fact]
    public Task EnumeratorsThemselves_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("c")|]]
            public IEnumerator<int> Lazy(List<int> list) => list.GetEnumerator();
        }
        """,
        "FUT401: 'Lazy' cannot be instrumented: it is an iterator, whose work is done after it returned; measure the loop that consumes it");

    [Fact]
    public Task SequencesThatMayBeLazy_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a")|]]
            public IEnumerable<int> Enumerable() => new[] { 1 }.Where(n => n > 0);

            [[|Timed("b")|]]
            public System.Collections.IEnumerable Untyped() => new[] { 1 };

            [[|Timed("c")|]]
            public IOrderedEnumerable<int> Ordered() => new[] { 1 }.Order();

            [[|Timed("d")|]]
            public IQueryable<string> Queryable() => Array.Empty<string>().AsQueryable();

            [Timed("e")]
            public IReadOnlyList<int> List() => [1];
        }
        """,
        "FUT401: 'Enumerable' cannot be instrumented: it returns 'System.Collections.Generic.IEnumerable<int>', whose work may be done after it returned; return a list or an array",
        "FUT401: 'Untyped' cannot be instrumented: it returns 'System.Collections.IEnumerable', whose work may be done after it returned; return a list or an array",
        "FUT401: 'Ordered' cannot be instrumented: it returns 'System.Linq.IOrderedEnumerable<int>', whose work may be done after it returned; return a list or an array",
        "FUT401: 'Queryable' cannot be instrumented: it returns 'System.Linq.IQueryable<string>', whose work may be done after it returned; return a list or an array");

    [Fact]
    public Task FinishedCollection_WithAnIteratorInside_IsFine() => Rule.ReportsNothingAsync("""
        public class C
        {
            [Timed("a")]
            public List<int> M()
            {
                return Inner().ToList();

                static IEnumerable<int> Inner()
                {
                    yield return 1;
                }
            }
        }
        """);

    [Fact]
    public Task AwaitableThatIsNoTask_IsReported() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;

        public class C
        {
            [[|Timed("a")|]]
            public YieldAwaitable Yield() => Task.Yield();

            [[|Timed("b")|]]
            public T Generic<T>(T task)
                where T : Task => task;

            [[|Timed("c")|]]
            public Derived Own() => new();
        }

        public class Derived() : Task(() => { });
        """,
        "FUT401: 'Yield' cannot be instrumented: it returns 'System.Runtime.CompilerServices.YieldAwaitable', whose completion cannot be seen; return Task or ValueTask",
        "FUT401: 'Generic' cannot be instrumented: it returns 'T', whose completion cannot be seen; return Task or ValueTask",
        "FUT401: 'Own' cannot be instrumented: it returns 'Derived', whose completion cannot be seen; return Task or ValueTask");

    [Fact]
    public Task Pointers_AreReported() => Rule.ReportsAsync(
        """
        public unsafe class C
        {
            [[|Timed("a")|]]
            public void Take(int* p)
            {
            }

            [[|Timed("b")|]]
            public int*[] Give() => [];

            [[|Timed("c")|]]
            public void Function(delegate*<void> f)
            {
            }

            [[|Timed("d")|]]
            public void Variable(__arglist)
            {
            }
        }
        """,
        "FUT401: 'Take' cannot be instrumented: its signature has pointers or variable arguments",
        "FUT401: 'Give' cannot be instrumented: its signature has pointers or variable arguments",
        "FUT401: 'Function' cannot be instrumented: its signature has pointers or variable arguments",
        "FUT401: 'Variable' cannot be instrumented: its signature has pointers or variable arguments");

    [Fact]
    public Task HiddenTypeParameter_IsReported() => Rule.ReportsAsync(
        """
        public class C<T>
        {
            #pragma warning disable CS0693
            [[|Timed("a")|]]
            public void M<T>()
            {
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: type parameter 'T' hides one of a containing type; rename it");

    [Theory]
    [InlineData("var")]
    [InlineData("dynamic")]
    [InlineData("notnull")]
    [InlineData("unmanaged")]
    [InlineData("nint")]
    [InlineData("nuint")]
    [InlineData("record")]
    [InlineData("partial")]
    [InlineData("required")]
    [InlineData("file")]
    [InlineData("scoped")]
    [InlineData("extension")]
    public Task TypeParameterNamedLikeAKeyword_IsReported(string name) => Rule.ReportsAsync(
        $$"""
        public class C
        {
            [[|Timed("a")|]]
            public @{{name}} M<@{{name}}>(@{{name}} d) => d;
        }

        [[|GenerateDecorator|]]
        public interface I<@{{name}}>
        {
            [[|Timed("b")|]]
            void M();
        }

        [[|GenerateDecorator|]]
        public interface IMember
        {
            [Timed("c")]
            void M();

            void N<@{{name}}>();
        }
        """,
        $"FUT401: 'M' cannot be instrumented: type parameter '{name}' is named like a keyword of the language; rename it",
        $"FUT414: 'I<{name}>' cannot have a decorator: type parameter '{name}' is named like a keyword of the language; rename it",
        $"FUT401: 'M' cannot be instrumented: type parameter '{name}' is named like a keyword of the language; rename it",
        $"FUT414: 'IMember' cannot have a decorator: type parameter '{name}' of 'IMember.N<{name}>()' is named like a keyword of the language; rename it");

    /// <summary>The compiler warns of such a name, and the project may have been told not to.</summary>
    [Theory]
    [InlineData("t")]
    [InlineData("@t")]
    [InlineData("@value")]
    [InlineData("@await")]
    [InlineData("@int")]
    public async Task TypeParameterInLowerCase_GivesNoWarning(string name)
    {
        var build = await Build.RunAsync(BuildSettings.Default, Source.Of(
            $$"""
            #pragma warning disable CS8981
            internal partial class C
            {
                [Timed("a")]
                public static {{name}} M<{{name}}>({{name}} d, List<{{name}}> e) => d;

                [Timed("b")]
                public static partial {{name}} N<{{name}}>({{name}} d);

                private static {{name}} NCore<{{name}}>({{name}} d) => d;

                [Timed("c")]
                public static async partial Task<{{name}}> P<{{name}}>({{name}} d)
                {
                    await Task.Yield();
                    return d;
                }

                public int Go() => M(1, []);
            }

            internal class Box<{{name}}>
            {
                [Timed("d")]
                public {{name}} M({{name}} d) => d;

                public {{name}} Go({{name}} d) => M(d);
            }

            [GenerateDecorator]
            internal interface I<{{name}}>
            {
                [Timed("e")]
                {{name}} M({{name}} d);

                V N<V>(V d);
            }
            """));

        Assert.Empty(build.Reported);
        Assert.Empty(build.CompilerDiagnostics());
    }

    [Fact]
    public Task TypesThatGeneratedCodeCannotName_AreReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Timed("a")|]]
            private void Take(Secret secret)
            {
            }

            [[|Timed("b")|]]
            private List<Secret>[] Give() => [];

            [[|Timed("c")|]]
            private void Constrained<T>()
                where T : Secret
            {
            }

            [[|Timed("d")|]]
            private void Nested(Outer<Secret>.Inner inner)
            {
            }

            [[|Counted("e")|]]
            static partial void Typed([Label] Level level);

            private enum Level
            {
                Low,
            }

            private class Secret
            {
                [[|Timed("f")|]]
                public void M()
                {
                }
            }

            public class Outer<T>
            {
                public class Inner;
            }
        }
        """,
        "FUT401: 'Take' cannot be instrumented: generated code cannot name 'C.Secret'; make it internal",
        "FUT401: 'Give' cannot be instrumented: generated code cannot name 'System.Collections.Generic.List<C.Secret>[]'; make it internal",
        "FUT401: 'Constrained' cannot be instrumented: generated code cannot name 'C.Secret'; make it internal",
        "FUT401: 'Nested' cannot be instrumented: generated code cannot name 'C.Outer<C.Secret>.Inner'; make it internal",
        "FUT401: 'Typed' cannot be instrumented: generated code cannot name 'C.Level'; make it internal",
        "FUT401: 'M' cannot be instrumented: generated code cannot name 'C.Secret'; make it internal");

    [Fact]
    public Task ResultThatIsNoLabel_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            private bool _kept;

            [Counted("a")]
            [return: [|Label("hit")|]]
            public void Nothing()
            {
            }

            [Counted("b")]
            [return: [|Label("hit")|]]
            public ref bool Reference() => ref _kept;
        }
        """,
        "FUT401: 'Nothing' cannot be instrumented: its result cannot be a label, since it returns none or a reference",
        "FUT401: 'Reference' cannot be instrumented: its result cannot be a label, since it returns none or a reference");

    [Fact]
    public Task OutParameterAsLabel_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Counted("a")]
            public void M([[|Label|]] out bool found) => found = true;
        }
        """,
        "FUT401: 'M' cannot be instrumented: label 'found' is an out parameter, which has no value when the call begins; return it, marked [return: Label], or hand it to a typed instrument");

    [Fact]
    public Task GaugeOfNoNumber_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            private int _kept;

            [[|Gauge("a")|]]
            public void Nothing()
            {
            }

            [[|Gauge("b")|]]
            public Task<string> TextAsync() => Task.FromResult("");

            [[|Gauge("c")|]]
            public int? Maybe() => 1;

            [[|Gauge("d")|]]
            public ref int Reference() => ref _kept;

            [Gauge("e")]
            public async ValueTask<double> NumberAsync() => await Task.FromResult(1.0);
        }
        """,
        "FUT401: 'Nothing' cannot be instrumented: [Gauge] reports the number a method returns, and it returns none; set InFlight = true to report running calls",
        "FUT401: 'TextAsync' cannot be instrumented: [Gauge] reports the number a method returns, and it returns none; set InFlight = true to report running calls",
        "FUT401: 'Maybe' cannot be instrumented: [Gauge] reports the number a method returns, and it returns none; set InFlight = true to report running calls",
        "FUT401: 'Reference' cannot be instrumented: [Gauge] reports the number a method returns, and it returns none; set InFlight = true to report running calls");
}
