using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Lists the constants that a text is proven to be, and that are not declared yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddLabelValueCodeFix)), Shared]
public sealed class AddLabelValueCodeFix : RemedyCodeFix
{
    /// <summary>More than that is no vocabulary that somebody chose.</summary>
    private const int Most = 12;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT106"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.Expression is not { } value
            || ReportedWrites.At(value, place.Model, cancellationToken) is not [var write, ..]
            || ReportedWrites.Proof(write.Value, place.Model.Compilation, cancellationToken) is not { } proof
            || LeakReport.Outside(write, proof) is not { Length: > 0 and <= Most } outside
            || !Array.TrueForAll(outside, LabelValuesWriter.CanList)
            || IsBuiltIn(write.Slot)
            || await DeclaredValues.FindAsync(write.Slot.Symbol, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } declared)
        {
            return null;
        }

        return new Remedy(
            $"Add {string.Join(", ", outside.Select(v => $"'{v}'"))} to [LabelValues]",
            "AddLabelValue",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) =>
            {
                foreach (var (document, attribute, values) in declared)
                {
                    (await solution.GetDocumentEditorAsync(document, c).ConfigureAwait(false))
                        .ReplaceNode(attribute, (current, _) => LabelValuesWriter.Append((AttributeSyntax)current, outside.Except(values, StringComparer.Ordinal)));
                }
            });
    }

    /// <summary>The values of such a key are the same for all applications.</summary>
    private static bool IsBuiltIn(RestrictedSlot slot) => BuiltInMetrics.Vocabulary(SnakeCase.Of(slot.Label)) is not null;
}
