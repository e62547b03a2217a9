using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class PolledTests
{
    [Fact]
    public Task ReadableMembers_AreAccepted() => Rule.ReportsNothingAsync("""
        public static class Numbers
        {
            [Gauge("n.a", Poll = true)] public static sbyte A = 1;
            [Gauge("n.b", Poll = true)] public static byte? B => 1;
            [Gauge("n.c", Poll = true)] public static short C() => 1;
            [Gauge("n.d", Poll = true)] public static ushort D { get; set; }
            [Gauge("n.e", Poll = true)] public static int E = 1, F = 2;
            [Gauge("n.g", Poll = true)] public static uint? G = 1;
            [Gauge("n.h", Poll = true)] public static long H => 1;
            [Gauge("n.i", Poll = true)] public static ulong I => 1;
            [Gauge("n.j", Poll = true)] public static nint J => 1;
            [Gauge("n.k", Poll = true)] public static nuint? K => 1;
            [Gauge("n.l", Poll = true)] public static float L => 1;
            [Gauge("n.m", Poll = true)] public static double? M => 1;
            [Gauge("n.n", Poll = true)] public static decimal N => 1;
            [Gauge("search.cache.hit_rate", Poll = true)] internal static double Rate => 1;
        }

        public abstract partial class Base<T>
        {
            protected Base() => ObserveGauges();

            protected Base(int count)
                : this()
            {
            }

            [Gauge("b.count", Poll = true)] protected abstract int Count { get; }
        }

        public sealed partial class Derived : Base<int>
        {
            private readonly object _gate = new();

            public Derived(bool some)
            {
                try
                {
                    lock (_gate)
                    {
                        if (some)
                        {
                            ObserveGauges();
                        }
                        else
                        {
                            this.ObserveGauges();
                        }
                    }
                }
                finally
                {
                    GC.KeepAlive(this);
                }
            }

            public Derived(int value)
            {
                if (value < 0)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }

                try
                {
                    GC.KeepAlive(this);
                }
                finally
                {
                    ObserveGauges();
                }
            }

            static Derived()
            {
            }

            protected override int Count => 1;

            [Gauge("d.other", Poll = true), Label("kind", "x")] private int Other() => 1;

            public int Go() => Other();
        }

        public record R(int Size)
        {
            [Gauge("r.count", Poll = true)] public static int Count => 1;
        }
        """);

    [Fact]
    public Task PropertyOrField_WithoutPoll_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Gauge("a")|]]
            public int P => 1;

            [[|Gauge("b", InFlight = true)|]]
            public int F = 1;

            public int G
            {
                [[|Gauge("c")|]]
                get => 1;
            }

            public int H
            {
                [[|Gauge("d", Poll = true)|]]
                get => 1;
            }
        }
        """,
        "FUT401: 'P' cannot be instrumented: it is a property, which is read and not called; set Poll = true to have each flush read it",
        "FUT401: 'F' cannot be instrumented: it is a field, which is read and not called; set Poll = true to have each flush read it",
        "FUT401: 'get_G' cannot be instrumented: it is a property's accessor; move its body to a method",
        "FUT401: 'get_H' cannot be instrumented: it is a property's accessor; put the attribute on the property");

    [Fact]
    public Task MembersThatCannotBeRead_AreReported() => Rule.ReportsAsync(
        """
        public interface I
        {
            [[|Gauge("a", Poll = true)|]] int Level { get; }
            [[|Gauge("a", Poll = true)|]] static abstract int Count { get; }
        }

        public class C : I
        {
            private static int s_value;

            [[|Gauge("a", Poll = true)|]] int I.Level => 1;
            public static int Count => 1;
            [[|Gauge("a", Poll = true)|]] public static ref int Reference => ref s_value;
            [[|Gauge("a", Poll = true)|]] public int this[int index] => 1;
            [[|Gauge("a", Poll = true)|]] public static int WriteOnly { set => s_value = value; }
            [[|Gauge("a", Poll = true)|]] public static int With(int argument) => argument;
            [[|Gauge("a", Poll = true)|]] public static int Generic<T>() => 1;
            [[|Gauge("a", Poll = true)|]] public static void Nothing() => s_value++;
            [[|Gauge("a", Poll = true)|]] public static Task<int> LaterAsync() => Task.FromResult(1);
            [[|Gauge("a", Poll = true)|]] public static async ValueTask<int> LaterStillAsync() => await Task.FromResult(1);
            [[|Gauge("a", Poll = true)|]] public static string Text => "";
            [[|Gauge("a", Poll = true)|]] public static DayOfWeek Day => default;
            [[|Gauge("a", Poll = true)|]] public static ReadOnlySpan<int> Span => default;
            [[|Gauge("a", Poll = true)|]] public const int Constant = 1;
            [[|Gauge("a", Poll = true)|]] [ThreadStatic] public static int OfThread;
            [[|Gauge("a", Poll = true)|]] [Obsolete("no", true)] public static int Old => 1;

            public static int Go()
            {
                return Local();

                [[|Gauge("a", Poll = true)|]] int Local() => 1;
            }
        }

        public enum E
        {
            [[|Gauge("a", Poll = true)|]] One,
        }
        """,
        "FUT401: 'Level' cannot be instrumented: it is a member of an interface; put the attribute on the members that implement it",
        "FUT401: 'Count' cannot be instrumented: it is a member of an interface; put the attribute on the members that implement it",
        "FUT401: 'I.Level' cannot be instrumented: it is an explicit implementation; put the attribute on a member that has a name of its own",
        "FUT401: 'Reference' cannot be instrumented: it gives a reference; give the number",
        "FUT401: 'this[]' cannot be instrumented: it is an indexer; read it in a property or method without parameters",
        "FUT401: 'WriteOnly' cannot be instrumented: it cannot be read; give it a get accessor",
        "FUT401: 'With' cannot be instrumented: it has parameters, for which a flush has no arguments; read it in a property or method without any",
        "FUT401: 'Generic' cannot be instrumented: it has type parameters, for which a flush has no arguments; read it in a property or method without any",
        "FUT401: 'Nothing' cannot be instrumented: it returns nothing; return the number",
        "FUT401: 'LaterAsync' cannot be instrumented: a flush does not wait for 'System.Threading.Tasks.Task<int>'; keep the number in a field and read that",
        "FUT401: 'LaterStillAsync' cannot be instrumented: a flush does not wait for 'System.Threading.Tasks.ValueTask<int>'; keep the number in a field and read that",
        "FUT401: 'Text' cannot be instrumented: a gauge needs a number, and 'string' is none",
        "FUT401: 'Day' cannot be instrumented: a gauge needs a number, and 'System.DayOfWeek' is none",
        "FUT401: 'Span' cannot be instrumented: a gauge needs a number, and 'System.ReadOnlySpan<int>' is none",
        "FUT401: 'Constant' cannot be instrumented: it is a constant; use a field, a property or a method",
        "FUT401: 'OfThread' cannot be instrumented: it is [ThreadStatic], and the thread that flushes has a value of its own; use a field that all threads share",
        "FUT401: 'Old' cannot be instrumented: 'C.Old' is obsolete as an error, so generated code cannot use it; make that a warning",
        "FUT401: 'Local' cannot be instrumented: it is a local function; make it a method",
        "FUT401: 'One' cannot be instrumented: it is a constant; use a field, a property or a method");

    [Fact]
    public Task TypesWhoseMembersCannotBeRead_AreReported() => Rule.ReportsAsync(
        """
        public class Whole
        {
            [[|Gauge("a", Poll = true)|]] public int A => 1;
            [[|Gauge("a", Poll = true)|]] private static int B => 1;
            private class Hidden
            {
                [[|Gauge("a", Poll = true)|]] public static int A => 1;
            }
        }

        public static class Generic<T>
        {
            public static class Inner
            {
                [[|Gauge("a", Poll = true)|]] public static int A => 1;
            }
        }

        public partial struct S
        {
            [[|Gauge("a", Poll = true)|]] public int A => 1;
        }

        public partial record R
        {
            [[|Gauge("a", Poll = true)|]] public int A => 1;
        }

        public record Q([property: [|Gauge("a", Poll = true)|]] int A, [field: [|Gauge("a", Poll = true)|]] int B);

        public partial class Primary(int start)
        {
            [[|Gauge("a", Poll = true)|]] public int A => start;
        }

        public partial class Clash
        {
            [[|Gauge("a", Poll = true)|]] public int A => 1;
            public void ObserveGauges(int number) => GC.KeepAlive(number);
        }

        file partial class Local
        {
            [[|Gauge("a", Poll = true)|]] public int A => 1;
        }

        public class Field
        {
            [field: [|Gauge("a", Poll = true)|]] public int A { get; } = 1;
            [field: [|Gauge("a", Poll = true)|]] public event Action? E = GC.Collect;
        }
        """,
        "FUT401: 'A' cannot be instrumented: its instances are read once they call ObserveGauges(), which is generated; make 'Whole' partial",
        "FUT401: 'B' cannot be instrumented: generated code cannot read it; make it internal, or 'Whole' partial",
        "FUT401: 'A' cannot be instrumented: generated code cannot name 'Whole.Hidden'; make it internal",
        "FUT401: 'A' cannot be instrumented: it is static, and each construction of 'Generic<T>' has one of its own; move it to a type without type parameters",
        "FUT401: 'A' cannot be instrumented: 'S' is a struct, of which there are copies and no instances; make it a class, or the member static",
        "FUT401: 'A' cannot be instrumented: 'R' is a record, whose copies would not be read; make it a class, or the member static",
        "FUT401: 'A' cannot be instrumented: it is made of a parameter; write it as a property",
        "FUT401: 'B' cannot be instrumented: it is made of a parameter; write it as a property",
        "FUT401: 'A' cannot be instrumented: 'Primary' has a primary constructor, which cannot call ObserveGauges(); write it as an ordinary one",
        "FUT401: 'A' cannot be instrumented: 'Clash' has a member named ObserveGauges, as the method is that is generated; rename it",
        "FUT401: 'A' cannot be instrumented: 'Local' is local to its file; remove the file modifier",
        "FUT401: 'A' cannot be instrumented: it is the field of a property; put the attribute on the property",
        "FUT401: 'E' cannot be instrumented: only ordinary methods can be");

    [Fact]
    public Task AttributesThatContradict_AreReported() => Rule.ReportsAsync(
        """
        public static class C
        {
            [[|Gauge("a", Poll = true, InFlight = true)|]] public static int A() => 1;

            [Timed("b")]
            [[|Gauge("c", Poll = true)|]]
            public static int B() => 1;

            [[|Gauge("d", Combine = GaugeCombine.Max)|]] public static int D() => 1;

            [[|Gauge("search.latency", Poll = true)|]] public static int E => 1;

            [[|Gauge("Wrong", Poll = true)|]] public static int F => 1;
        }
        """,
        "FUT401: 'A' cannot be instrumented: InFlight counts the calls that run and Poll reads a value; use one of them",
        "FUT401: 'B' cannot be instrumented: its calls are recorded, and those by a flush would not be; put [Gauge] with Poll on a member of its own",
        "FUT401: 'D' cannot be instrumented: Combine is for values that are read with each flush; set Poll = true, or leave it out",
        "FUT302: 'search.latency' is also declared by the built-in taxonomy: as a histogram, not a gauge; make them agree or rename one",
        "FUT301: 'Wrong' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'");

    [Fact]
    public Task OneMetricDeclaredInTwoWays_IsReported() => Rule.ReportsAsync(
        """
        public static class C
        {
            [Gauge("a", Poll = true)] public static int A => 1;
            [[|Gauge("a", Poll = true, Combine = GaugeCombine.Max)|]] public static int B => 1;
            [[|Gauge("a")|]] public static int D() => 1;
            [[|Gauge("a", Poll = true)|], Label("kind", "x")] public static int E => 1;
            [Gauge("a", Poll = true)] public static int F = 1;
        }
        """,
        "FUT302: 'a' is also declared on 'C.A': with Combine = Sum, here with Max; make them agree or rename one",
        "FUT302: 'a' is also declared on 'C.A': as a gauge that is read, here as a gauge; make them agree or rename one",
        "FUT302: 'a' is also declared on 'C.A': with the label keys (), here with (kind); make them agree or rename one");

    [Fact]
    public Task Labels_OtherThanConstants_AreReported() => Rule.ReportsAsync(
        """
        public static class C
        {
            [Gauge("a", Poll = true)]
            [return: [|Label("day")|]]
            public static int A() => 1;

            [Gauge("b", Poll = true), [|Label("kind")|]] public static int B => 1;

            [Gauge("c", Poll = true), [|Label("status", "fine")|]] public static int D = 1;

            [Gauge("search.cache.hit_rate", Poll = true), [|Label("kind", "x")|]] public static int E = 1;

            [[|Label("kind", "x")|]] public static int F => 1;

            [[|Label("kind", "x")|]] public static int G = 1;
        }
        """,
        "FUT309: [Label] of 'A' does nothing: the result is the value of a gauge that is read; only constants can be its labels",
        "FUT309: [Label] of 'B' does nothing: on a property it needs a key and a constant value",
        "FUT106: 'fine' is not known to be one of succeeded, failed, quarantined, retry_scheduled, cancelled of label 'status': these are the same for all applications; use one of them, or a key of your own",
        "FUT309: [Label] kind of 'E' does nothing: none of its metrics has that label",
        "FUT309: [Label] of 'C.F' does nothing: the property has no [Gauge] with Poll = true",
        "FUT309: [Label] of 'C.G' does nothing: the field has no [Gauge] with Poll = true");

    [Fact]
    public Task Override_OfAMemberThatIsRead_IsReported() => Rule.ReportsAsync(
        """
        public partial class B
        {
            public B() => ObserveGauges();

            [Gauge("a", Poll = true)] public virtual int A => 1;
        }

        public partial class C : B
        {
            [[|Gauge("a", Poll = true)|]] public override int A => 1;
        }
        """,
        "FUT401: 'A' cannot be instrumented: it overrides 'B.A', which is read on these instances too; remove the attribute here");

    [Fact]
    public Task Instances_WithoutACallOfTheConstructor_AreReported() => Rule.ReportsAsync(
        """
        public partial class Implicit
        {
            [[|Gauge("a", Poll = true)|]] public int A => 1;
        }

        public partial class C
        {
            public [|C|]()
            {
            }

            public [|C|](bool some)
            {
                if (some)
                {
                    return;
                }

                ObserveGauges();
            }

            public [|C|](int some) => new Action(() => ObserveGauges())();

            public [|C|](C other)
                : base() => other.ObserveGauges();

            public [|C|](long some)
            {
                try
                {
                    GC.KeepAlive(some);
                    ObserveGauges();
                }
                catch (Exception)
                {
                }
            }

            public C(string some)
                : this()
            {
            }

            [Gauge("a", Poll = true)] public int A = 1;
        }
        """,
        "FUT413: 'A' would not be read: 'Implicit' has no constructor; write one that calls ObserveGauges()",
        "FUT413: 'A' would not be read: 'C.C()' does not call ObserveGauges() on every way to its end; call it last",
        "FUT413: 'A' would not be read: 'C.C(bool)' does not call ObserveGauges() on every way to its end; call it last",
        "FUT413: 'A' would not be read: 'C.C(int)' does not call ObserveGauges() on every way to its end; call it last",
        "FUT413: 'A' would not be read: 'C.C(C)' does not call ObserveGauges() on every way to its end; call it last",
        "FUT413: 'A' would not be read: 'C.C(long)' does not call ObserveGauges() on every way to its end; call it last");
}
