namespace Analyzers.Tests.Coverage;

/// <summary>Newer and rarer parts of the language.</summary>
internal static class LanguageCases
{
    private const string Forms = "Forms of methods";
    private const string Places = "Places of calls";
    private const string Arguments = "Arguments";

    private const string Marked = """[Timed("t")] static int M(int a) => a; """;

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Forms, "default interface method, called in the interface and on it", 2, """public static string Run() { I i = new C(); return $"{i.M()}{i.Twice()}"; }""")
        {
            Types = """public interface I { [Timed("t")] int M() => 4; int Twice() => 2 * M(); } public sealed class C : I { }""",
        },
        new(Forms, "private and static members of an interface", 2, """public static string Run() { I i = new C(); return $"{i.Go()}{I.S()}"; }""")
        {
            Types = """public interface I { [Timed("t")] private int P() => 4; int Go() => P(); [Timed("t")] static int S() => 5; } public sealed class C : I { }""",
        },
        new(Forms, "implementation of a static abstract member, called by name", 1, """static int Go<T>() where T : I => T.M(); public static string Run() => $"{Go<C>()}";""")
        {
            Types = """public interface I { static abstract int M(); } public sealed class C : I { public static int M() => Work(); [Timed("t")] private static int Work() => 6; }""",
        },
        new(Forms, "method of a record, a record struct, a nested and a partial type", 4, """public static string Run() => $"{new R(1).M()}{new S(2).M()}{new Outer.Inner().M()}{new P().M()}";""")
        {
            Types = """
                public sealed record R(int N) { [Timed("t")] public int M() => N; } public readonly record struct S(int N) { [Timed("t")] public int M() => N; }
                public static class Outer { internal sealed class Inner { [Timed("t")] internal int M() => 3; } }
                public partial class P { [Timed("t")] public int M() => Other(); } public partial class P { private int Other() => 4; }
                """,
        },
        new(Forms, "class with a primary constructor", 1, """public static string Run() => $"{new C(3).M(4)}";""") { Types = """public class C(int n) { [Timed("t")] public int M(int a) => a + n; }""" },
        new(Forms, "extension of whatever type a type parameter is", 2, """
            [Timed("t")] static int M<T>(this T item) => 1;
            [Timed("t")] static int Set<T>(this ref T item, T other) where T : struct { item = other; return 2; }
            static string Go<T>(T item, T other) where T : struct => $"{item.M()}{item.Set(other)}{item}";
            public static string Run() => Go(1, 3);
            """),
        new(Forms, "obsolete", 1, """
            #pragma warning disable CS0618
            public static string Run() => $"{M()}";
            #pragma warning restore CS0618
            [Timed("t"), Obsolete("later")] static int M() => 1;
            """),
        new(Forms, "by an alias and the full name of an attribute", 3, """public static string Run() => $"{C.A()}{C.B()}{C.D()}";""")
        {
            Types = """public static class C { [Clock("t")] public static int A() => 1; [global::Futurnal.Instrumentation.TimedAttribute("t")] public static int B() => 2; [TimedAttribute("t")] public static int D() => 3; }""",
            Files = [new("Aliases.cs", "global using Clock = Futurnal.Instrumentation.TimedAttribute;\n")],
        },
        new(Forms, "marked under a symbol of the preprocessor", 1, """
            #if UNKNOWN
            [Counted("never")]
            #else
            [Timed("t")]
            #endif
            static int M() => 1;
            public static string Run()
            {
            #if UNKNOWN
                return $"{M()}{M()}";
            #else
                return $"{M()}";
            #endif
            }
            """),
        new(Forms, "generic over ref structs and of static interface members", 2, """
            [Timed("t")] static T Parse<T>(string text) where T : IParsable<T> => T.Parse(text, null);
            [Timed("t")] static int Size<T>(scoped T item) where T : allows ref struct => 1;
            public static string Run() => $"{Parse<int>("12")}{Size("ab".AsSpan())}";
            """),
        new(Places, "filter, nested lambdas, local functions in one another, switch arm, throw", 6, Marked + """
            public static string Run()
            {
                static int Outer() { static int Inner() => M(1); return Inner(); }
                Func<Func<int>> nested = () => () => M(2);
                try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (M(3) == 3) { }
                try { throw M(4) == 4 ? new FormatException() : new InvalidOperationException(); } catch (FormatException) { }
                return $"{Outer()}{nested()()}{5 switch { 5 => M(5), _ => 0 }}{(M(6) is > 5 and var x ? x : 0)}";
            }
            """),
        new(Places, "lambda that a lambda in an expression tree does not hold", 1, Marked + """
            public static string Run() { Func<int> f = () => M(1); System.Linq.Expressions.Expression<Func<int>> e = () => f(); return $"{e.Compile()()}"; }
            """),
        new(Places, "default of a lambda, collection expression, range and index", 6, Marked + """
            public static string Run()
            {
                var l = (int a = 7) => M(a);
                List<int> items = [M(1), .. new[] { M(2), M(3) }];
                return $"{l()}{string.Join(',', items)}{items[^M(1)]}{"abcdef"[M(2)..^1]}";
            }
            """),
        new(Places, "base initializer, primary constructor's base, field and property initializers", 4, """public static string Run() { var d = new D(); var e = new E(1); return $"{d.N}{d.F}{d.P}{e.N}"; }""")
        {
            Types = """
                public class B { public int N; public B(int n) => N = n; }
                public class D : B { public int F = Case.M(1); public int P { get; } = Case.M(2); public D() : base(Case.M(3)) { } }
                public class E(int n) : B(Case.M(n)) { }
                """,
            Files = [new("M.cs", """public static partial class Case { [Timed("t")] public static int M(int a) => a; }""")],
        },
        new(Places, "iterator, async iterator, finally, await and yield", 5, Marked + """
            static IEnumerable<int> Walk() { try { yield return M(1); yield return M(2); } finally { M(3); } }
            static async IAsyncEnumerable<int> WalkAsync() { await Task.Yield(); yield return M(4); }
            static async Task<int> Sum() { var sum = 0; await foreach (var i in WalkAsync()) { sum += i + await Task.FromResult(M(5)); } return sum; }
            public static string Run() => $"{Walk().Sum()}{Sum().Result}";
            """),
        new(Places, "accessors, indexers, operators, events", 6, """public static string Run() { var c = new C(); c.P = 1; c[2] = c[3]; c.E += () => { }; return $"{c.P}{c + c}"; }""")
        {
            Types = """
                public class C
                {
                    [Timed("t")] static int M(int a) => a;
                    public int P { get => M(1); set => M(value); }
                    public int this[int i] { get => M(i); set => M(value); }
                    public event Action E { add => M(4); remove { } }
                    public static int operator +(C a, C b) => M(5);
                }
                """,
        },
        new(Places, "beside extensions that a language construct does not choose", 1, """[Timed("t")] static void Add(this List<int> l, string s) => l.Add(s.Length); [Timed("u")] static List<int>.Enumerator GetEnumerator(this IEnumerable<int> c) => default; [Timed("v")] static void Deconstruct(this C c, out int a, out int b) => a = b = 9; public static string Run() { List<int> x = [1, .. new[] { 2 }]; x.Add("abc"); for (var (a, b) = new C(); ; ) { return $"{string.Join(",", x)}{a}{b}"; } }""") { Types = """public class C { public void Deconstruct(out int a, out int b) => a = b = 1; }""" },
        new(Places, "nameof beside a call", 1, Marked + """public static string Run() => $"{nameof(M)}{M(1)}";"""),
        new(Places, "query clauses", 4, Marked + """public static string Run() => string.Join(',', from a in new[] { 2, 1 } let b = M(a) orderby M(a) select b);"""),
        new(Places, "conditional access on a struct, null-forgiving and parentheses", 4, """public static string Run() { S? s = new S(); S? none = null; C? c = new(); return $"{s?.M()}{none?.M()}{c!.M()}{(c!).M()}" + ((Func<int>)(() => c.M()))(); }""")
        {
            Types = """public struct S { [Timed("t")] public int M() => 1; } public class C { [Timed("t")] public int M() => 2; }""",
        },
        new(Places, "await using, foreach over a call, lock on a call, fixed", 4, """
            [Timed("t")] static System.IO.MemoryStream Open() => new(); [Timed("t")] static int[] Items() => [1, 2]; [Timed("t")] static object Gate() => "gate";
            static unsafe int First() { fixed (int* p = Items()) { return *p; } }
            static async Task<int> Go() { await using var s = Open(); var sum = 0; foreach (var i in Items()) { sum += i; } lock (Gate()) { sum++; } return sum; }
            public static string Run() => $"{Go().Result}{First()}";
            """),
        new(Arguments, "temporaries for in, and variables declared by out", 3, """
            [Timed("t")] static int I(in int a, in long b) => (int)(a + b); [Timed("t")] static bool O(string s, out int n) => int.TryParse(s, out n);
            public static string Run() { short s = 2; return $"{I(1 + s, s)}{(O("5", out var n) ? n : 0)}{O("x", out _)}"; }
            """),
        new(Arguments, "optional, named out of order, params as array, list and nothing", 5, """
            static string Log = ""; static int P(int a) { Log += a; return a; }
            [Timed("t")] static int A(int a, int b = 5, string? c = null, params int[] d) => a + b + d.Length;
            [Timed("t")] static int L(params List<int> items) => items.Count;
            [Timed("t")] static int E(params IEnumerable<int> items) => items.Count();
            public static string Run() => $"{A(d: [P(1), P(2)], a: P(3))}{A(1, 2, "", 4, 5)}{A(1)}{L(1, 2)}{E(1, 2, 3)}{Log}";
            """),
        new(Arguments, "stackalloc, spans of literals, index and range", 3, """
            [Timed("t")] static int S(Span<int> s) => s.Length; [Timed("t")] static int B(scoped ReadOnlySpan<byte> s) => s.Length; [Timed("t")] static string R(Index i, Range r) => $"{i}{r}";
            public static string Run() => $"{S(stackalloc int[3])}{B("abc"u8)}{R(^1, 1..^2)}";
            """),
        new(Arguments, "the text of an argument, the line and the file", 1, """
            [Timed("t")] static string M(int a, [System.Runtime.CompilerServices.CallerArgumentExpression("a")] string text = "", [System.Runtime.CompilerServices.CallerFilePath] string file = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => text + file + line;
            #line 77 "Other.cs"
            public static string Run() => M(1 + 2);
            """),
        new(Arguments, "conversions, user-defined, nullable and to interfaces", 3, """
            [Timed("t")] static string O(object a, long? b) => $"{a}{b}"; [Timed("t")] static string I(IEnumerable<object> a) => string.Concat(a); [Timed("t")] static string W(Wide a) => $"{a.N}";
            public static string Run() => O(1, 2) + I(["a", "b"]) + W(3);
            """) { Types = """public readonly record struct Wide(long N) { public static implicit operator Wide(int n) => new(n); }""" },
        new(Arguments, "dynamic value, cast", 1, Marked + """public static string Run() { dynamic d = 1; return $"{M((int)d)}"; }"""),
        new(Arguments, "lambdas with natural types, method groups of others, default and null", 3, """
            [Timed("t")] static int F(Delegate d, Func<int, int> f) => f(1); static int G(int a) => a; [Timed("t")] static string N(string? s, CancellationToken c = default) => s ?? "none";
            public static string Run() => $"{F((int a) => a, G)}{N(null)}{N(default, default)}";
            """),
        new(Arguments, "tuples, anonymous types and inferred type arguments", 3, """
            [Timed("t")] static string G<T>(T item) => $"{item}"; [Timed("t")] static string P<TKey, TValue>(Dictionary<TKey, TValue> d) where TKey : notnull => $"{d.Count}";
            public static string Run() => G(new { A = 1 }) + G((A: 1, B: "b")) + P(new Dictionary<string, int[]> { ["a"] = [] });
            """),
    ];
}
