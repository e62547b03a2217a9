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
    public Task ExtensionBlock_WithAPartialMethod_IsReportedAndNothingIsDeclaredForIt() => Rule.ReportsAsync(
        BuildSettings.Default with { CompilerErrors = ["CS0751", "CS0759"] },
        """
        public static partial class E
        {
            extension(string text)
            {
                [[|Timed("a")|]]
                public async partial Task M() => await Task.Delay(text.Length);
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: it stands in an extension block; write it as an extension method with a this parameter");

    [Fact]
    public Task EmptyUnit_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Counted("a", Unit = "")|]]
            public void Empty()
            {
            }

            [[|Timed("b", Unit = " ")|]]
            public void Blank()
            {
            }

            [[|Histogram("c", Unit = "")|]]
            static partial void Typed([Value] int size);

            [Counted("d", Unit = null)]
            public void None()
            {
            }
        }
        """,
        "FUT401: 'Empty' cannot be instrumented: the unit of 'a' is empty; leave it out or name one, as in 'By'",
        "FUT401: 'Blank' cannot be instrumented: the unit of 'b' is empty; leave it out or name one, as in 'By'",
        "FUT401: 'Typed' cannot be instrumented: the unit of 'c' is empty; leave it out or name one, as in 'By'");

    [Fact]
    public Task ObsoleteAsAnError_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Obsolete("Gone.", true), [|Timed("a")|]]
            public void Method()
            {
            }

            [Obsolete("Going."), Timed("b")]
            public void Warned()
            {
            }

            [Obsolete]
            public void Go() => Warned();
        }

        [Obsolete("Gone.", true)]
        public class Old
        {
            [[|Timed("c")|]]
            public List<Old> Type() => [];
        }
        """,
        "FUT401: 'Method' cannot be instrumented: 'C.Method()' is obsolete as an error, so generated code cannot use it; make that a warning",
        "FUT401: 'Type' cannot be instrumented: 'Old' is obsolete as an error, so generated code cannot use it; make that a warning");
}
