using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Harness;

/// <summary>
/// Compares generated files with the ones beside the test, in Verify's file convention: <c>Class.Method#Hint.verified.cs</c>,
/// and <c>.received.cs</c> for what differs.
/// </summary>
internal static partial class Snapshot
{
    public static string RepositoryRoot { get; } = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Folder { get; } = Path.Combine(RepositoryRoot, "tests", "Analyzers.Tests", "Snapshots");

    /// <summary>Checks what is generated for each source file (of the list of metrics see OutputTests), and that it compiles in every dialect from the lowest on.</summary>
    public static Task MatchesAsync(string source, LanguageVersion lowest = LanguageVersion.CSharp12, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        MatchesAsync(BuildSettings.Default, source, lowest, file, method);

    public static async Task MatchesAsync(
        BuildSettings settings, string source, LanguageVersion lowest = LanguageVersion.CSharp12, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var build = await Build.RunAsync(settings, Source.Of(source));
        Assert.Empty(build.Reported.Select(d => d.ToString()));
        Assert.NotEmpty(build.Generated.GeneratedTrees);
        await Dialects.CompileAsync(settings, Source.Of(source), lowest);
        var prefix = $"{Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))}.{method}#";
        var expected = Directory.GetFiles(Folder, prefix + "*.verified.cs").ToHashSet(StringComparer.Ordinal);
        foreach (var generated in build.Generated.Results[0].GeneratedSources.Where(g => g.HintName != MetricsEmitter.HintName))
        {
            var name = Path.Combine(Folder, prefix + Path.GetFileNameWithoutExtension(generated.HintName));
            expected.Remove(name + ".verified.cs");
            Compare(name, $"//HintName: {generated.HintName}\n{ToolVersion().Replace(generated.SourceText.ToString(), "$1{version}$2")}");
        }

        Assert.Empty(expected);
    }

    private static void Compare(string name, string received)
    {
        var verified = File.Exists(name + ".verified.cs") ? File.ReadAllText(name + ".verified.cs").ReplaceLineEndings("\n") : "";
        if (verified == received)
        {
            File.Delete(name + ".received.cs");
            return;
        }

        File.WriteAllText(name + ".received.cs", received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail($"{Path.GetFileName(name)}.verified.cs differs; where the change is right, rename the .received.cs file to it.\n{Diff(verified, received)}");
    }

    private static string Diff(string verified, string received) => string.Join('\n', InlineDiffBuilder.Diff(verified, received).Lines
        .Where(line => line.Type != ChangeType.Unchanged)
        .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));

    [GeneratedRegex("""(GeneratedCode\("Futurnal\.Instrumentation", ")[^"]*("\))""")]
    private static partial Regex ToolVersion();
}
