using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>Checks what is reported of a source: exactly the given diagnostics, at exactly the marked places.</summary>
internal static class Rule
{
    /// <summary>Checks a source that has as many marks as diagnostics, in the same order.</summary>
    /// <param name="source">The source with its marks.</param>
    /// <param name="expected">Each diagnostic as <c>ID: message</c>.</param>
    public static Task ReportsAsync(string source, params string[] expected) => ReportsAsync(BuildSettings.Default, source, expected);

    public static async Task ReportsAsync(BuildSettings settings, string source, params string[] expected)
    {
        var marked = Marked.Parse("Main.cs", source);
        Assert.True(marked.Spans.Count == expected.Length, $"{marked.Spans.Count} marks for {expected.Length} diagnostics");
        var build = await Build.RunAsync(settings, marked.Source);
        var wanted = string.Join('\n', marked.Spans.Zip(expected, (span, message) => Line(marked.Source, span, message)));
        var reported = string.Join('\n', build.Reported.Select(d => Line(marked.Source, d.Location.SourceSpan, $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")));
        Assert.True(wanted == reported, $"Expected:\n{wanted}\nReported:\n{reported}");
        Assert.All(build.Reported, d => Assert.Equal(d.Descriptor.DefaultSeverity, d.Severity));
        Assert.Equal(
            settings.CompilerErrors.Order(StringComparer.Ordinal),
            build.CompilerDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
    }

    public static Task ReportsNothingAsync(string source) => ReportsAsync(BuildSettings.Default, source);

    private static string Line(Source source, TextSpan span, string message)
    {
        var position = SourceText.From(source.Text).Lines.GetLinePosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"({position.Line + 1},{position.Character + 1}) «{source.Text[span.Start..span.End]}» {message}");
    }
}
