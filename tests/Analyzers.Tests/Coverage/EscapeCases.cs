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
        new(Group, "extension block", 0, """public static string Run() => $"{"ab".M()}";""") { Types = """public static class C { extension(string text) { [Timed("t")] public int M() => text.Length; } }""" },
        new(Group, "property of an extension block", 0, """public static string Run() => $"{"ab".P}";""") { Types = """public static class C { extension(string text) { public int P { [Timed("t")] get => text.Length; } } }""" },
        new(Group, "static abstract member of an interface", 0, """static int Go<T>() where T : I => T.M(); public static string Run() => $"{Go<C>()}";""") { Types = """public interface I { [Timed("t")] static abstract int M(); } public sealed class C : I { public static int M() => 1; }""" },
        new(Group, "implementation of a static abstract member", 0, """static int Go<T>() where T : I => T.M(); public static string Run() => $"{Go<C>()}";""") { Types = """public interface I { static abstract int M(); } public sealed class C : I { [Timed("t")] public static int M() => 1; }""" },
        new(Group, "method of a ref struct", 0, """public static string Run() => $"{new C().M()}";""") { Types = """public ref struct C { [Timed("t")] public int M() => 1; }""" },
        new(Group, "partial property and partial constructor", 0, """public static string Run() => $"{new C().P}";""") { Types = """public partial class C { public partial int P { [Timed("t")] get; } public partial int P { get => 1; } [Timed("t")] public partial C(); public partial C() { } }""" },
        new(Group, "conditional method", 0, """[Timed("t"), System.Diagnostics.Conditional("DEBUG")] static void M() { } public static string Run() { M(); return ""; }"""),
        new(Group, "variable arguments", 0, """[Timed("t")] static int M(__arglist) => 1; public static string Run() => $"{M(__arglist(1))}";"""),
        new(Group, "event and finalizer", 0, """public static string Run() => $"{new C() is not null}";""") { Types = """public class C { public event Action E { [Timed("t")] add { } remove { } } [Timed("t")] ~C() { } }""" },
        new(Group, "entry point", 0, """[Timed("t")] static void Main() { } public static string Run() => "";""") { Settings = Harness.BuildSettings.Default with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication } },
        new(Group, "local function of top-level statements", 0, """public static string Run() => "";""")
        {
            Settings = Harness.BuildSettings.Default with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication },
            Files = [new("Program.cs", """L(); [Timed("t")] static void L() { }""")],
        },
        new(Group, "await", 0, """static async Task<int> Go() => await new C(); public static string Run() => $"{Go().Result}";""") { Types = """public class C { [Timed("t")] public System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Task.FromResult(1).GetAwaiter(); }""" },
        new(Group, "spread", 0, """public static string Run() => $"{((int[])[.. new C()]).Length}";""") { Types = """public class C { [Timed("t")] public List<int>.Enumerator GetEnumerator() => new List<int> { 1 }.GetEnumerator(); }""" },
        new(Group, "spread of an extension's enumerator", 0, """[Timed("t")] static List<int>.Enumerator GetEnumerator(this C c) => new List<int> { 1 }.GetEnumerator(); public static string Run() => $"{((int[])[.. new C()]).Length}";""") { Types = """public class C;""" },
        new(Group, "collection expression of an extension's Add", 0, """[Timed("t")] static void Add(this C c, int i) => c.N += i; public static string Run() { C c = [1, 2]; return $"{c.N}"; }""") { Types = """public class C : System.Collections.IEnumerable { public int N; public System.Collections.IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator(); }""" },
        new(Group, "method of an async method builder", 0, """public static string Run() => "";""") { Types = """public struct B { public static B Create() => default; public Task Task => Task.CompletedTask; public void Start<T>(ref T m) where T : System.Runtime.CompilerServices.IAsyncStateMachine => m.MoveNext(); public void SetStateMachine(System.Runtime.CompilerServices.IAsyncStateMachine m) { } [Timed("t")] public void SetResult() { } public void SetException(Exception e) { } }""" },
        new(Group, "walk of a spread", 0, """public static string Run() => $"{((int[])[.. new C()]).Length}";""") { Types = """public class C { public W GetEnumerator() => new(); } public class W { int n; public int Current => n; [Timed("t")] public bool MoveNext() => n++ < 2; }""" },
        new(Group, "deconstruction in the head of a for loop", 0, """public static string Run() { for (var (a, b) = new C(); ; ) { return $"{a}{b}"; } }""") { Types = """public class C { [Timed("t")] public void Deconstruct(out int a, out int b) => a = b = 1; }""" },
        new(Group, "extension's deconstruction in the head of a for loop", 0, """[Timed("t")] static void Deconstruct(this C c, out int a, out int b) => a = b = c.N++; public static string Run() { var c = new C(); var text = ""; for (var (a, b) = c; a + b < 4; (a, b) = c) { text += $"{a}{b}"; } return text; }""") { Types = """public class C { public int N; }""" },
        new(Group, "fixed", 0, """public static unsafe string Run() { fixed (int* p = new C()) { return $"{*p}"; } }""") { Types = """public class C { int n = 4; [Timed("t")] public ref int GetPinnableReference() => ref n; }""" },
        new(Group, "member that a record's own code calls", 0, """public static string Run() => new R(1).ToString();""") { Types = """public sealed record R(int A) { [Timed("t")] private bool PrintMembers(System.Text.StringBuilder text) { text.Append('x'); return true; } }""" },
        new(Group, "slice and list pattern", 0, """public static string Run() => $"{new C()[1..]}{new C() is [_, .. 1]}";""") { Types = """public class C { public int Length => 2; public int this[int i] => i; [Timed("t")] public int Slice(int a, int b) => a; }""" },
        new(Group, "query operator", 0, """public static string Run() => (from c in new C() select c).ToString()!;""") { Types = """public class C { [Timed("t")] public string Select(Func<C, C> f) => "selected"; }""" },
        new(Group, "nested lambda in an expression tree", 0, Marked + """public static string Run() { System.Linq.Expressions.Expression<Func<Func<int>>> e = () => () => M(1); return $"{e.Compile()()()}"; }"""),
        new(Group, "expression tree of a query", 0, Marked + """public static string Run() => $"{(from a in new[] { 1 }.AsQueryable() where M(a) == 1 select a).Single()}";"""),
        new(Group, "async void", 0, """[Timed("t")] static async void M() => await Task.Yield(); public static string Run() { M(); return ""; }"""),
        new(Group, "query that may run later", 0, """[Timed("t")] static IEnumerable<int> M() => new[] { 1 }.Where(i => i > 0); public static string Run() => $"{M().Count()}";"""),
        new(Group, "async partial with a parameter as label", 0, """[Timed("t")] private static async partial Task M([Label] bool isFast) => await Task.Yield(); public static string Run() { M(true).Wait(); return ""; }"""),
    ];
}
