using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes a malformed name in snake_case, with the dots that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MetricNameCodeFix)), Shared]
public sealed class MetricNameCodeFix : RemedyCodeFix
{
    private static readonly Regex Signs = new("[^A-Za-z0-9]+", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT301"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place));

    private static Remedy? Find(ReportedPlace place)
    {
        if (place.Attribute is not { } attribute || MetricArguments.Name(attribute) is not { } name || name.Token.ValueText.Any(c => c > '~'))
        {
            return null;
        }

        var fit = string.Join(".", name.Token.ValueText.Split(['.', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Select(w => SnakeCase.Of(Signs.Replace(w, "_"))).Where(w => w.Length > 0));
        return MetricNames.IsName(fit)
            ? new Remedy(
                $"Rename to '{fit}'",
                "RenameMetric",
                $"{place.Document.Id}:{place.Span}",
                async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                    .ReplaceNode(attribute, (current, _) => ((AttributeSyntax)current).WithText(MetricArguments.Name((AttributeSyntax)current)!, fit)))
            : null;
    }
}
