namespace Analyzers.Tests.Coverage;

/// <summary>The ways a method can be declared and called.</summary>
internal static class CallCases
{
    private const string Forms = "Forms of methods";
    private const string Places = "Places of calls";

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Forms, "static", 1, """[Timed("t")] static int M(int a) => a + 1; public static string Run() => $"{M(1)}";"""),
        new(Forms, "private in a private place of a generic type", 1, """public static string Run() => Box<string>.Go("x");""")
        {
            Types = """public class Box<T> { [Timed("t")] private static string M(T item) => $"{item}"; public static string Go(T item) => M(item); }""",
        },
        new(Forms, "generic with constraints", 2, """[Timed("t")] static T M<T>(T a) where T : struct, IComparable<T> => a; public static string Run() => $"{M(1)}{M('c')}";"""),
        new(Forms, "extension, called either way", 2, """[Timed("t")] static int M(this string text) => text.Length; public static string Run() => $"{"ab".M()}{Case.M("abc")}";"""),
        new(Forms, "interface member, called on the interface and on the class", 2, """public static string Run() { var c = new C(); I i = c; return $"{c.M()}{i.M()}"; }""")
        {
            Types = """public interface I { [Timed("t")] int M(); } public sealed class C : I { public int M() => 3; }""",
        },
        new(Forms, "override of a marked method", 2, """public static string Run() { B b = new D(); return $"{b.M()}{new D().M()}"; }""")
        {
            Types = """public class B { [Timed("t")] public virtual int M() => 1; } public class D : B { public override int M() => 2; }""",
        },
        new(Forms, "struct that changes itself", 2, """public static string Run() { var s = new S(); s.M(); s.M(); return $"{s.N}"; }""")
        {
            Types = """public struct S { public int N; [Timed("t")] public void M() => N++; }""",
        },
        new(Forms, "async, task and value task", 3, """
            [Timed("t")] static async Task<int> A() { await Task.Yield(); return 1; }
            [Timed("t")] static async ValueTask<int> B() { await Task.Yield(); return 2; }
            [Timed("t")] static ValueTask C() => default;
            static async Task<int> Go() { await C(); return await A() + await B(); }
            public static string Run() => $"{Go().GetAwaiter().GetResult()}";
            """),
        new(Forms, "async partial, called by delegate, reflection and name", 3, """
            #if PLAIN
            static async Task<int> M(int a) { await Task.Yield(); return a; }
            #else
            [Timed("t")] private static async partial Task<int> M(int a) { await Task.Yield(); return a; }
            #endif
            public static string Run()
            {
                Func<int, Task<int>> f = M;
                var reflected = (Task<int>)typeof(Case).GetMethod("M", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, [3])!;
                return $"{M(1).Result}{f(2).Result}{reflected.Result}";
            }
            """),
        new(Forms, "partial with a core, called by delegate, function pointer, expression tree and name", 4, """
            #if PLAIN
            static int M(int a) => MCore(a);
            #else
            [Timed("t")] private static partial int M(int a);
            #endif
            static int MCore(int a) => a * 2;
            public static unsafe string Run()
            {
                Func<int, int> f = M;
                delegate*<int, int> p = &M;
                System.Linq.Expressions.Expression<Func<int>> e = () => M(4);
                return $"{M(1)}{f(2)}{p(3)}{e.Compile()()}";
            }
            """),
        new(Forms, "typed instrument", 2, """
            #if PLAIN
            static void M(long bytes) { }
            #else
            [Histogram("size")] static partial void M([Value] long bytes);
            #endif
            public static string Run() { M(5); Action<long> a = M; a(6); return ""; }
            """),
        new(Forms, "iterator, each walk", 2, """
            [Timed("t")] static IEnumerable<int> M(int n) { for (var i = 0; i < n; i++) { yield return i; } }
            public static string Run() { var m = M(3); return $"{m.Sum()}{m.First()}"; }
            """),
        new(Forms, "async iterator, each walk", 1, """
            [Timed("t")] static async IAsyncEnumerable<int> M(int n) { for (var i = 0; i < n; i++) { await Task.Yield(); yield return i; } }
            static async Task<int> Go() { var sum = 0; await foreach (var i in M(4)) { sum += i; } return sum; }
            public static string Run() => $"{Go().Result}";
            """),
        new(Forms, "interface with a decorator, called by name, reflection and a delegate made by it", 4, """
            #if PLAIN
            static I Decorate(I i) => i;
            #else
            static I Decorate(I i) => i.Instrumented();
            #endif
            public static string Run()
            {
                var i = Decorate(new C());
                var m = typeof(I).GetMethod("M")!;
                return $"{i.M(1)}{Decorate(i).M(2)}{m.Invoke(i, [3])}{m.CreateDelegate<Func<int, int>>(i)(4)}";
            }
            """)
        {
            Types = """[GenerateDecorator] public interface I { [Timed("t")] int M(int a); } public sealed class C : I { public int M(int a) => a + 1; }""",
        },
        new(Forms, "names that are keywords, or differ by case", 2, """[Timed("t")] static int @class(int @if) => @if; [Timed("t")] static int Class(int If) => If; public static string Run() => $"{@class(1)}{Class(2)}";"""),
        new(Forms, "method of the class that a type parameter is constrained to", 6, """static string Go<T, U>(T item, U other, T? none) where T : B where U : T => $"{item.M()}{other.M()}{none?.M()}{((T?)item)?.M()}"; public static string Run() => $"{Go(new D(), new D(), null)}{Go<B, D>(new B(), new D(), null)}";""")
        {
            Types = """public class B { int n; [Timed("t")] public virtual int M() => ++n; } public sealed class D : B { public override int M() => 7; }""",
        },
        new(Places, "lambda, local function, query, interpolation, initializer, pattern", 6, """
            [Timed("t")] static int M(int a) => a;
            static readonly int Field = M(1);
            public static string Run()
            {
                int Local() => M(2);
                Func<int> lambda = () => M(3);
                var query = (from x in new[] { 4 } select M(x)).Single();
                return M(5) is 5 ? $"{Field}{Local()}{lambda()}{query}{M(6)}" : "";
            }
            """),
        new(Places, "conditional access and chains", 2, """public static string Run() { C? none = null; return $"{none?.M()?.M()}{new C().M()?.M() is not null}"; }""")
        {
            Types = """public class C { [Timed("t")] public C? M() => this; }""",
        },
        new(Places, "recursion", 5, """[Timed("t")] static int M(int n) => n == 0 ? 0 : 1 + M(n - 1); public static string Run() => $"{M(4)}";"""),
        new(Places, "checked, unsafe, lock, using, switch", 4, """
            [Timed("t")] static int M(int a) => a;
            public static unsafe string Run()
            {
                lock (typeof(Case)) { var a = checked(M(1) + 1); int* p = &a; *p += M(2); using var s = new System.IO.MemoryStream(M(3)); return $"{a}" + M(4) switch { 4 => "four", _ => "" }; }
            }
            """),
        new(Places, "static constructor and constructor initializer", 2, """public static string Run() => $"{new C().N}{C.S}";""")
        {
            Types = """public class C { public static readonly int S; static C() => S = M(1); public readonly int N; public C() : this(M(2)) { } public C(int n) => N = n; [Timed("t")] private static int M(int a) => a; }""",
        },
    ];
}
