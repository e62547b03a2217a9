using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Harness;

/// <summary>Gives Fix All the diagnostics of a build. As an editor does, it has those of source files at their documents' trees.</summary>
internal sealed class ReportedDiagnostics(Editing editing) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var placed = new List<Diagnostic>();
        foreach (var diagnostic in editing.Reported)
        {
            placed.Add(diagnostic.Location.IsInSource ? await PlacedAsync(diagnostic, cancellationToken) : diagnostic);
        }

        return placed;
    }

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.GetLineSpan().Path == document.FilePath);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);

    private async Task<Diagnostic> PlacedAsync(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var tree = (await editing.DocumentOf(diagnostic).GetSyntaxTreeAsync(cancellationToken))!;
        return Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan));
    }
}
