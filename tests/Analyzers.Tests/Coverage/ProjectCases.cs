using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Coverage;

/// <summary>How a project is set up.</summary>
internal static class ProjectCases
{
    private const string Group = "Projects";

    private const string Everything = """
        #if PLAIN
        static async Task<int> P(int a) { await Task.Yield(); return a; }
        static int C(int a) => CCore(a);
        #else
        [Timed("t")] private static async partial Task<int> P(int a) { await Task.Yield(); return a; }
        [Timed("t")] private static partial int C(int a);
        #endif
        static int CCore(int a) => a;
        [Timed("t")] static int M(int a) => a;
        [Timed("t")] static async Task<int> A(int a) { await Task.Yield(); return a; }
        [Timed("t")] static IEnumerable<int> S(int a) { yield return a; }
        public static string Run() => $"{M(1)}{A(2).Result}{P(3).Result}{C(4)}{S(5).Single()}{Box<string>.Go("x")}";
        """;

    private const string Box = """public class Box<T> { [Timed("t")] private static string M(T item) => $"{item}"; public static string Go(T item) => M(item); }""";

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        Of("C# 12", BuildSettings.Default with { Language = LanguageVersion.CSharp12 }),
        Of("C# 13", BuildSettings.Default with { Language = LanguageVersion.CSharp13 }),
        Of("C# 12, nullable off", BuildSettings.Default with { Language = LanguageVersion.CSharp12, Nullable = NullableContextOptions.Disable }),
        Of("preview, nullable off", BuildSettings.Default with { Nullable = NullableContextOptions.Disable }),
        Of("preview, nullable warnings only", BuildSettings.Default with { Nullable = NullableContextOptions.Warnings }),
        Of("checked arithmetic, optimized", BuildSettings.Default with { Optimization = OptimizationLevel.Release, ChecksOverflow = true }),
        new(Group, "top-level statements", 3, """public static string Log = ""; [Timed("t")] public static int M(int a) => a; public static string Run() => Log;""")
        {
            Settings = BuildSettings.Default with { Output = OutputKind.ConsoleApplication },
            Files = [new("Program.cs", """
                var l = () => Case.M(2);
                Case.Log += $"{Case.M(1)}{l()}{Local()}";
                static int Local() => Case.M(3);
                """)],
        },
        new(Group, "top-level statements that await", 1, """public static string Log = ""; [Timed("t")] public static async Task<int> M(int a) { await Task.Yield(); return a; } public static string Run() => Log;""")
        {
            Settings = BuildSettings.Default with { Output = OutputKind.ConsoleApplication },
            Files = [new("Program.cs", """Case.Log += await Case.M(1);""")],
        },
        new(Group, "an asynchronous Main", 1, """public static string Log = ""; static async Task Main() { await Task.Yield(); Log += M(1); } [Timed("t")] public static int M(int a) => a; public static string Run() => Log;""")
        {
            Settings = BuildSettings.Default with { Output = OutputKind.ConsoleApplication },
        },
    ];

    private static CoverageCase Of(string title, BuildSettings settings) => new(Group, title, 6, Everything) { Types = Box, Settings = settings };
}
