using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Analyzers.Tests.Corpus;

/// <summary>Judges what is reported of programs that were written without a look at what judges them.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public Task Leaks_AreAllReported() => JudgeAsync("Leaks", "leaks missed", isLeak: true);

    [Fact]
    public Task Attacks_AreAllReported() => JudgeAsync("Attacks", "attacks missed", isLeak: true);

    [Fact]
    public Task SafePrograms_AreLeftAlone() => JudgeAsync("Safe", "safe programs flagged", isLeak: false);

    private async Task JudgeAsync(string folder, string figure, bool isLeak)
    {
        var files = CorpusFile.InFolder(folder);
        Assert.All(files, f => Assert.True(f.IsLeak == isLeak, $"{f.Name} has a verdict that its folder has no place for."));
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files, async (file, _) =>
        {
            if (WhyWrong(file, await CorpusBuild.ReportedAsync(file)) is { } why)
            {
                wrong.Add($"{folder}/{file.Name}: {why}");
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure}: {wrong.Count} of {files.Length} ({100.0 * wrong.Count / Math.Max(1, files.Length):0.0} %)"));
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    private static string? WhyWrong(CorpusFile file, IReadOnlyCollection<Diagnostic> reported)
    {
        var leaks = reported.Where(d => d.Id.StartsWith("FUT1", StringComparison.Ordinal)).ToArray();
        var foreign = reported.Where(d => !d.Id.StartsWith("FUT", StringComparison.Ordinal)).ToArray();
        if (foreign.Length > 0)
        {
            return $"does not compile:\n{Lines(foreign)}";
        }

        if (!file.IsLeak)
        {
            var flagged = reported.Where(d => d.Severity == DiagnosticSeverity.Error).Union(leaks).ToArray();
            return flagged.Length == 0 ? null : $"is safe, and this is reported:\n{Lines(flagged)}";
        }

        var errors = leaks.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length == 0)
        {
            return "leaks, and no error says so";
        }

        return file.Rule is null || errors.Any(d => d.Id == file.Rule) ? null : $"leaks as {file.Rule} says, and this is reported:\n{Lines(errors)}";
    }

    private static string Lines(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d =>
        string.Create(CultureInfo.InvariantCulture, $"    line {d.Location.GetLineSpan().StartLinePosition.Line + 1}: {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")));
}
