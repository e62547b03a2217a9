using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>
/// A code fix that has at most one remedy for a diagnostic. It looks at the diagnostic's id and span only, since those of a
/// generator come without a syntax tree.
/// </summary>
public abstract class RemedyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => RemedyFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic.Id, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is { } remedy)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, c => ApplyAsync(context.Document.Project.Solution, [remedy], c), remedy.Key),
                    diagnostic);
            }
        }
    }

    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Remedy> remedies, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (var remedy in remedies)
        {
            await remedy.ApplyAsync(editor, cancellationToken).ConfigureAwait(false);
        }

        return editor.GetChangedSolution();
    }

    internal async Task<Remedy?> FindAsync(Document document, string id, TextSpan span, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null || !root.FullSpan.Contains(span)
            ? null
            : await FindAsync(new ReportedPlace(document, root, model, id, span), cancellationToken).ConfigureAwait(false);
    }

    internal abstract Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken);
}
