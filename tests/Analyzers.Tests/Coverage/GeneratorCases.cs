using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Coverage;

/// <summary>What other generators write, which the weaving one is not shown.</summary>
internal static class GeneratorCases
{
    private const string Group = "Code of other generators";

    private const string Marked = """[Timed("t")] public static int M(int a) => a; """;

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Group, "a call in it", 0, Marked + """public static string Run() => $"{Other.Go()}";""") { Settings = Writing("""public static class Other { public static int Go() => Case.M(1); }""") },
        new(Group, "a method group in it", 0, Marked + """public static string Run() => $"{Other.Go()}";""") { Settings = Writing("""public static class Other { public static int Go() { global::System.Func<int, int> f = Case.M; return f(1); } }""") },
        new(Group, "an attribute in it, and a call from a source file", 0, """public static string Run() => $"{Other.M()}";""") { Settings = Writing("""public static class Other { [global::Futurnal.Instrumentation.Timed("t")] public static int M() => 1; }""") },
        new(Group, "an attribute in it, and no call", 0, """public static string Run() => "";""") { Settings = Writing("""public static class Other { [global::Futurnal.Instrumentation.Timed("t")] public static int M() => 1; }""") },
        new(Group, "an attribute in it that leaks", 0, """public static string Run() => "";""") { Settings = Writing("""public static class Other { [global::Futurnal.Instrumentation.Timed("t")] public static int M([global::Futurnal.Instrumentation.Label] string path) => 1; }""") },
        new(Group, "an attribute in it on an accessor", 0, """public static string Run() => $"{Other.P}";""") { Settings = Writing("""public static class Other { public static int P { [global::Futurnal.Instrumentation.Timed("t")] get => 1; } }""") },
        new(Group, "an attribute in it on a local function", 0, """public static string Run() => $"{Other.Go()}";""") { Settings = Writing("""public static class Other { public static int Go() { [global::Futurnal.Instrumentation.Timed("t")] static int L() => 1; return L(); } }""") },
        new(Group, "an attribute in it on a lambda", 0, """public static string Run() => $"{Other.Go()}";""") { Settings = Writing("""public static class Other { public static int Go() { global::System.Func<int> l = [global::Futurnal.Instrumentation.Timed("t")] () => 1; return l(); } }""") },
        new(Group, "a type of it as parameter", 0, """[Timed("t")] public static string M(Other other) => $"{other is null}"; public static string Run() => M(new Other());""") { Settings = Writing("public class Other { }") },
        new(Group, "a type of it as parameter, and no call", 0, """[Timed("t")] public static string M(List<Other[]> other) => $"{other is null}"; public static string Run() => "";""") { Settings = Writing("public class Other { }") },
        new(Group, "a type of it as an enum label", 0, """[Timed("t")] public static string M([Label] Other other) => $"{other}"; public static string Run() => M(Other.A);""") { Settings = Writing("public enum Other { A, B }") },
        new(Group, "a value of it as argument", 2, """[Timed("t")] public static int M<T>(T a, int b = 1) => b; public static string Run() => $"{M(Other.Value)}" + new[] { 1 }.Select(i => M(Other.Value, i)).Single();""") { Settings = Writing("public static class Other { public static string Value => string.Empty; }") },
        new(Group, "a value of it as argument, and overloads", 0, """[Timed("t")] public static int M(int a) => a; [Timed("t")] public static int M(string a) => 1; public static string Run() => $"{M(Other.Value)}";""") { Settings = Writing("public static class Other { public static string Value => string.Empty; }") },
        new(Group, "a value of it that makes a result a task", 0, """[Timed("t")] public static T M<T>(T a) => a; public static string Run() => $"{M(Other.Value).IsCompleted}";""") { Settings = Writing("public static class Other { public static global::System.Threading.Tasks.Task Value => global::System.Threading.Tasks.Task.CompletedTask; }") },
        new(Group, "a query of it that makes a lambda an expression tree", 0, Marked + """public static string Run() => $"{Other.Query.Where(x => M(1) > x).Count()}";""") { Settings = Writing("public static class Other { public static global::System.Linq.IQueryable<int> Query => global::System.Linq.Queryable.AsQueryable(new[] { 0 }); }") },
        new(Group, "an overload that a call in a source file prefers", 0, """[Timed("t")] public static string M(object a) => "object"; public static string Run() => M(1);""")
        {
            Settings = Writing("""public static partial class Case { public static string M(int a) => "int"; }"""),
        },
        new(Group, "the other part of a type whose methods are recorded", 1, """[Timed("t")] public static int M(int a) => a + More; public static string Run() => $"{M(1)}";""")
        {
            Settings = Writing("""public static partial class Case { const int More = 2; }"""),
        },
    ];

    private static BuildSettings Writing(string text) => BuildSettings.Default with { OtherGenerators = [new OtherGenerator(text)] };
}
