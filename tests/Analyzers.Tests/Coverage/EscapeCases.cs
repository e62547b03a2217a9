namespace Analyzers.Tests.Coverage;

/// <summary>Calls that no interceptor can take, and attributes that could do nothing.</summary>
internal static class EscapeCases
{
    private const string Group = "What no interceptor can take";

    private const string Marked = """[Timed("t")] static int M(int a) => a; """;

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Group, "call through base", 0, """public static string Run() => $"{new D().M()}";""")
        {
            Types = """public class B { [Timed("t")] public virtual int M() => 1; } public class D : B { public override int M() => base.M() + 1; }""",
        },
        new(Group, "receiver of a type parameter's type", 0, """static int Go<T>(T item) where T : I => item.M(); public static string Run() => $"{Go(new S())}";""")
        {
            Types = """public interface I { [Timed("t")] int M(); } public struct S : I { public int M() => 1; }""",
        },
        new(Group, "expression tree", 0, Marked + """public static string Run() { System.Linq.Expressions.Expression<Func<int>> e = () => M(1); return $"{e.Compile()()}"; }"""),
        new(Group, "local function", 0, """public static string Run() { [Timed("t")] static int L() => 1; return $"{L()}"; }"""),
        new(Group, "lambda", 0, """public static string Run() { var l = [Timed("t")] () => 1; return $"{l()}"; }"""),
        new(Group, "method group", 0, Marked + """public static string Run() => $"{new[] { 1 }.Select(M).Single()}";"""),
        new(Group, "method group of an interface with a decorator", 0, """public static string Run() { I i = new C(); Func<int> f = i.M; return $"{f()}"; }""")
        {
            Types = """[GenerateDecorator] public interface I { [Timed("t")] int M(); } public sealed class C : I { public int M() => 1; }""",
        },
        new(Group, "interface whose decorator would record nothing", 0, """public static string Run() => $"{new C()}";""")
        {
            Types = """[GenerateDecorator] public interface I { int M(); } public sealed class C : I { public int M() => 1; }""",
        },
        new(Group, "function pointer", 0, Marked + """public static unsafe string Run() { delegate*<int, int> p = &M; return $"{p(1)}"; }"""),
        new(Group, "dynamic", 0, """public static string Run() { dynamic d = new C(); return $"{d.M()}"; }""") { Types = """public class C { [Timed("t")] public int M() => 1; }""" },
        new(Group, "explicit interface implementation", 0, """public static string Run() => $"{((I)new C()).M()}";""")
        {
            Types = """public interface I { int M(); } public class C : I { [Timed("t")] int I.M() => 1; }""",
        },
        new(Group, "attribute on the implementation, call through the interface", 0, """public static string Run() => $"{((I)new C()).M()}";""")
        {
            Types = """public interface I { int M(); } public class C : I { [Timed("t")] public int M() => 1; }""",
        },
        new(Group, "attribute on the override, call through the base class", 0, """public static string Run() => $"{((B)new D()).M()}";""")
        {
            Types = """public class B { public virtual int M() => 1; } public class D : B { [Timed("t")] public override int M() => 2; }""",
        },
        new(Group, "property", 0, """static int P { [Timed("t")] get => 1; } public static string Run() => $"{P}";"""),
        new(Group, "indexer", 0, """public static string Run() => $"{new C()[1]}";""") { Types = """public class C { public int this[int i] { [Timed("t")] get => i; } }""" },
        new(Group, "operator", 0, """public static string Run() => $"{new C() + new C() is not null}";""") { Types = """public class C { [Timed("t")] public static C operator +(C a, C b) => a; }""" },
        new(Group, "constructor", 0, """public static string Run() => $"{new C() is not null}";""") { Types = """public class C { [Timed("t")] public C() { } }""" },
        new(Group, "foreach", 0, """public static string Run() { foreach (var i in new C()) { return $"{i}"; } return ""; }""")
        {
            Types = """public class C { [Timed("t")] public List<int>.Enumerator GetEnumerator() => new List<int> { 1 }.GetEnumerator(); }""",
        },
        new(Group, "using", 0, """public static string Run() { using var c = new C(); return ""; }""") { Types = """public sealed class C : IDisposable { [Timed("t")] public void Dispose() { } }""" },
        new(Group, "deconstruction", 0, """public static string Run() { var (a, b) = new C(); return $"{a}{b}"; }""") { Types = """public class C { [Timed("t")] public void Deconstruct(out int a, out int b) => a = b = 1; }""" },
        new(Group, "collection initializer", 0, """public static string Run() => $"{new C { 1 }.Count()}";""")
        {
            Types = """public class C : IEnumerable<int> { [Timed("t")] public void Add(int a) { } public IEnumerator<int> GetEnumerator() => new List<int>().GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }""",
        },
        new(Group, "file-local type", 0, """public static string Run() => $"{C.M()}";""") { Types = """file static class C { [Timed("t")] public static int M() => 1; }""" },
        new(Group, "async void", 0, """[Timed("t")] static async void M() => await Task.Yield(); public static string Run() { M(); return ""; }"""),
        new(Group, "query that may run later", 0, """[Timed("t")] static IEnumerable<int> M() => new[] { 1 }.Where(i => i > 0); public static string Run() => $"{M().Count()}";"""),
        new(Group, "async partial with a parameter as label", 0, """[Timed("t")] private static async partial Task M([Label] bool isFast) => await Task.Yield(); public static string Run() { M(true).Wait(); return ""; }"""),
    ];
}
