using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Harness;

/// <summary>Compiles a source and what is generated for it in the versions of C# that a project may use, nullable on and off.</summary>
internal static class Dialects
{
    public static async Task CompileAsync(BuildSettings settings, Source source, LanguageVersion lowest)
    {
        foreach (var language in new[] { lowest, LanguageVersion.Preview }.Distinct())
        {
            foreach (var nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
            {
                var build = await Build.RunAsync(settings with { Language = language, Nullable = nullable }, source);
                var wrong = build.CompilerDiagnostics().Where(d => !IsTheUsers(d)).Select(d => d.ToString()).ToArray();
                Assert.True(wrong.Length == 0, $"{language}, nullable {nullable}:\n{string.Join('\n', wrong)}");
            }
        }
    }

    /// <summary>A test's source documents nothing, and keeps its annotations where nullable is off.</summary>
    private static bool IsTheUsers(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath is "Main.cs" && diagnostic.Id is "CS1591" or "CS8632";
}
