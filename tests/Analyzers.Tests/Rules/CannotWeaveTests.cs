using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

public class CannotWeaveTests
{
    [Fact]
    public Task LocalFunction_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            public void M()
            {
                [[|Timed("a")|]]
                void Local()
                {
                }

                [|Local()|];
            }
        }
        """,
        "FUT401: 'Local' cannot be instrumented: it is a local function; make it a method",
        "FUT407: This use of 'Local()' is not recorded: no wrapper takes the call; the generator did not run on this code, or the method called is one it cannot wrap");

    [Fact]
    public Task Lambda_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            public Action M() => [[|Timed("a")|]] () => { };
        }
        """,
        "FUT401: 'lambda' cannot be instrumented: it is a lambda; make it a method");

    [Fact]
    public Task Accessor_OfAProperty_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            public int P
            {
                [[|Timed("a")|]]
                get => 1;
                [[|Timed("b")|]]
                set { }
            }
        }
        """,
        "FUT401: 'get_P' cannot be instrumented: it is a property's accessor; move its body to a method",
        "FUT401: 'set_P' cannot be instrumented: it is a property's accessor; move its body to a method");

    [Fact]
    public Task Accessor_OfAnEvent_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            public event Action E
            {
                [[|Timed("a")|]]
                add { }
                remove { }
            }

            [method: [|Timed("b")|]]
            public event Action? F;

            public void Raise() => F?.Invoke();
        }
        """,
        "FUT401: 'add_E' cannot be instrumented: it is an event's accessor; move its body to a method",
        "FUT401: 'F' cannot be instrumented: only ordinary methods can be");

    [Fact]
    public Task OperatorAndFinalizer_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("b")|]]
            ~C()
            {
            }

            [[|Timed("a")|]]
            public static C operator +(C a, C b) => a;

            [[|Timed("c")|]]
            public static implicit operator int(C c) => 1;
        }
        """,
        "FUT401: 'Finalize' cannot be instrumented: it is a finalizer; move its body to a method",
        "FUT401: 'op_Addition' cannot be instrumented: it is an operator; move its body to a method",
        "FUT401: 'op_Implicit' cannot be instrumented: it is an operator; move its body to a method");

    [Fact]
    public Task ExplicitImplementation_IsReported() => Rule.ReportsAsync(
        """
        public interface I
        {
            void M();
        }

        public class C : I
        {
            [[|Timed("a")|]]
            void I.M()
            {
            }
        }
        """,
        "FUT401: 'I.M' cannot be instrumented: it is an explicit implementation; put the attributes on the interface's member");

    [Fact]
    public Task AttributeOfAnotherLibrary_WithTheSameName_IsNone() => Rule.ReportsNothingAsync("""
        namespace Other
        {
            public sealed class TimedAttribute(string name) : Attribute
            {
                public string Name { get; } = name;
            }

            public class C
            {
                [Timed("not a name")]
                public int P { [Timed("x")] get; }
            }
        }
        """);

    [Fact]
    public Task StaticMemberOfAnInterface_IsReported() => Rule.ReportsAsync(
        """
        public interface I<TSelf>
            where TSelf : I<TSelf>
        {
            [[|Timed("a")|]]
            static abstract void M();

            [[|Timed("b")|]]
            static virtual void V()
            {
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: it is a static member of an interface; put the attributes on a method that calls it",
        "FUT401: 'V' cannot be instrumented: it is a static member of an interface; put the attributes on a method that calls it");

    [Fact]
    public Task EntryPoint_IsReported() => Rule.ReportsAsync(
        BuildSettings.Default with { Output = OutputKind.ConsoleApplication },
        """
        public static class Program
        {
            [[|Timed("a")|]]
            public static void Main()
            {
            }
        }
        """,
        "FUT401: 'Main' cannot be instrumented: it is the entry point, which the runtime calls; move its body to a method");

    [Fact]
    public Task MainOfALibrary_IsAnOrdinaryMethod() => Rule.ReportsNothingAsync("""
        public static class Program
        {
            [Timed("a")]
            public static void Main()
            {
            }

            public static void Go() => Main();
        }
        """);

    [Fact]
    public Task MethodsThatCodeDoesNotCall_AreReported() => Rule.ReportsAsync(
        """
        using System.Diagnostics;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public static class C
        {
            [ModuleInitializer, [|Timed("a")|]]
            public static void Start()
            {
            }

            [UnmanagedCallersOnly, [|Timed("b")|]]
            public static void Native()
            {
            }

            [Conditional("TRACE"), [|Timed("c")|]]
            public static void Trace()
            {
            }
        }
        """,
        "FUT401: 'Start' cannot be instrumented: it is a module initializer, which the runtime calls; move its body to a method",
        "FUT401: 'Native' cannot be instrumented: only unmanaged code can call it; move its body to a method",
        "FUT401: 'Trace' cannot be instrumented: it is [Conditional], and whether a call of it exists is decided where the call stands; move its body to a method");

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
    public Task Iterators_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a")|]]
            public IEnumerable<int> Yielding()
            {
                yield return 1;
            }

            [[|Timed("b")|]]
            public async IAsyncEnumerable<int> AsyncYielding()
            {
                await Task.Yield();
                yield return 1;
            }

            [[|Timed("c")|]]
            public IEnumerator<int> Lazy(List<int> list) => list.GetEnumerator();
        }
        """,
        "FUT401: 'Yielding' cannot be instrumented: it is an iterator, whose work is done after it returned; measure the loop that consumes it",
        "FUT401: 'AsyncYielding' cannot be instrumented: it is an iterator, whose work is done after it returned; measure the loop that consumes it",
        "FUT401: 'Lazy' cannot be instrumented: it is an iterator, whose work is done after it returned; measure the loop that consumes it");

    [Fact]
    public Task FinishedCollection_WithAnIteratorInside_IsFine() => Rule.ReportsNothingAsync("""
        public class C
        {
            [Timed("a")]
            public IEnumerable<int> M()
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
    public Task FileLocalType_IsReported() => Rule.ReportsAsync(
        """
        file class C
        {
            [[|Timed("a")|]]
            public void M()
            {
            }

            public class D
            {
                [[|Timed("b")|]]
                public static void N()
                {
                }
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: 'C' is local to its file; remove the file modifier",
        "FUT401: 'N' cannot be instrumented: 'C' is local to its file; remove the file modifier");

    [Fact]
    public Task RefStruct_InstanceIsReported_StaticIsFine() => Rule.ReportsAsync(
        """
        public ref struct S
        {
            [[|Timed("a")|]]
            public void M()
            {
            }

            [Timed("b")]
            public static void N()
            {
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: 'S' is a ref struct");

    [Fact]
    public Task ExtensionBlock_IsReported() => Rule.ReportsAsync(
        """
        public static class E
        {
            extension(string text)
            {
                [[|Timed("a")|]]
                public int M() => text.Length;
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: it stands in an extension block; write it as an extension method with a this parameter");

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
        "FUT401: 'M' cannot be instrumented: label 'found' is an out parameter, which has no value when the call begins");

    [Fact]
    public Task HistogramOfAMethodWithABody_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Histogram("a")|]]
            public int M() => 1;
        }
        """,
        "FUT401: 'M' cannot be instrumented: [Histogram(\"a\")] records the [Value] of a static partial method without a body");

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
