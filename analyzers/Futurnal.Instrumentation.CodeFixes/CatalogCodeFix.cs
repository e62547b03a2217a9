using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Brings the catalog of a project up to date, from an attribute as from a line of the catalog.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(CatalogCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class CatalogCodeFix : CodeFixProvider
{
    internal const string Title = "Update MetricCatalog.md";

    internal const string Key = "UpdateCatalog";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT311"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => CatalogFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (await CatalogEdit.CanApplyAsync(project, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(CodeAction.Create(Title, c => CatalogEdit.ApplyAsync(project.Solution, [project.Id], c), Key), context.Diagnostics);
        }
    }
}
