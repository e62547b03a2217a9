using System.Text.RegularExpressions;
using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Corpus;

/// <summary>
/// One program of the corpus: its first line is the verdict, <c>// verdict: leak</c>, with the id of a rule where only that one
/// is right, or <c>// verdict: safe</c>; its second says which way the text takes.
/// </summary>
internal sealed partial record CorpusFile(string Name, Source Source, bool IsLeak, string? Rule)
{
    public static string Folder { get; } = Path.Combine(Snapshot.RepositoryRoot, "tests", "Analyzers.Tests", "Corpus");

    public static CorpusFile[] InFolder(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Folder, folder), "*.cs").Order(StringComparer.Ordinal).Select(Read)];

    private static CorpusFile Read(string path)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var name = Path.GetFileName(path);
        var verdict = Verdict().Match(lines[0]);
        Assert.True(verdict.Success, $"{name} must begin with its verdict: // verdict: leak, // verdict: leak FUT103, or // verdict: safe.");
        Assert.True(lines.Length > 1 && lines[1].StartsWith("// ", StringComparison.Ordinal), $"{name} must say in its second line which way the text takes.");
        var rule = verdict.Groups["rule"];
        return new CorpusFile(name, Source.Of(string.Join('\n', lines)), verdict.Groups["leak"].Success, rule.Success ? rule.Value : null);
    }

    [GeneratedRegex("^// verdict: (?:(?<leak>leak)(?: (?<rule>FUT1[0-9]{2}))?|safe)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Verdict();
}
