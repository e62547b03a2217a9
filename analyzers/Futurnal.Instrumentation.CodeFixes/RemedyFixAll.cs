using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>
/// Makes all changes of one kind in one pass. Many diagnostics can ask for one change of one method, often in another file
/// than theirs, so changes made side by side and merged as text would contradict each other.
/// </summary>
internal sealed class RemedyFixAll : FixAllProvider
{
    public static readonly RemedyFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var remedies = new Dictionary<string, Remedy>(StringComparer.Ordinal);
        foreach (var (document, diagnostic) in await FoundAsync(fixAllContext).ConfigureAwait(false))
        {
            var fix = (RemedyCodeFix)fixAllContext.CodeFixProvider;
            if (await fix.FindAsync(document, diagnostic.Id, diagnostic.Location.SourceSpan, fixAllContext.CancellationToken).ConfigureAwait(false) is { } remedy
                && remedy.Key == fixAllContext.CodeActionEquivalenceKey)
            {
                remedies[remedy.Target] = remedy;
            }
        }

        return remedies.Count == 0
            ? null
            : CodeAction.Create(remedies.First().Value.Title, c => RemedyCodeFix.ApplyAsync(fixAllContext.Solution, remedies.Values, c), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> FoundAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return (await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).Select(d => (document, d));
        }

        var found = new List<(Document, Diagnostic)>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            found.AddRange(
                from diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)
                let place = DocumentOf(project, diagnostic.Location)
                where place is not null
                select (place, diagnostic));
        }

        return found;
    }

    /// <summary>A generator's diagnostic knows the path of its file only.</summary>
    private static Document? DocumentOf(Project project, Location location) => location.SourceTree is { } tree
        ? project.GetDocument(tree)
        : project.Solution.GetDocumentIdsWithFilePath(location.GetLineSpan().Path).Where(d => d.ProjectId == project.Id).Select(project.GetDocument).FirstOrDefault();
}
