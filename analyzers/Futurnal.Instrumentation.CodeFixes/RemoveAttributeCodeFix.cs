using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Removes an attribute that does nothing, or that stands on what has no calls to record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeCodeFix)), Shared]
public sealed class RemoveAttributeCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT309", "FUT310", "FUT401"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        // An ordinary method can be changed so that its attributes count, which is for other fixes and for the user.
        if (place.Attribute is not { Parent: AttributeListSyntax { Parent: { } owner } list } attribute
            || (place.Id == "FUT401" && owner is MethodDeclarationSyntax or ParameterSyntax)
            || (place.Id == "FUT310" && !LabelValuesCodeFix.IsForNoText(place, cancellationToken)))
        {
            return null;
        }

        var target = AttributeEdits.TargetOf(list);
        return new Remedy(
            $"Remove [{attribute.Name}]",
            "RemoveAttribute",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                .ReplaceNode(owner, (current, _) => current.WithoutAttribute(attribute.ToString(), target)));
    }
}
