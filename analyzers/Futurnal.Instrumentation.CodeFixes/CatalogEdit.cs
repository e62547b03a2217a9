using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes the catalogs of projects anew, by what the generator recorded of their metrics.</summary>
internal static class CatalogEdit
{
    /// <summary>Tells whether a project has a catalog that can be read, so that nothing in it is lost.</summary>
    public static async Task<bool> CanApplyAsync(Project project, CancellationToken cancellationToken) =>
        CatalogOf(project) is { } catalog
        && !CatalogParser.Parse((await catalog.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()).IsMalformed;

    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<ProjectId> projects, CancellationToken cancellationToken)
    {
        foreach (var id in projects)
        {
            var project = solution.GetProject(id)!;
            var catalog = CatalogOf(project)!;
            var text = await catalog.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            if (compilation is not null)
            {
                solution = solution.WithAdditionalDocumentText(
                    catalog.Id,
                    SourceText.From(CatalogUpdate.Apply(text.ToString(), RecordedMetrics.Of(compilation.Assembly)), text.Encoding, text.ChecksumAlgorithm));
            }
        }

        return solution;
    }

    private static TextDocument? CatalogOf(Project project) =>
        project.AdditionalDocuments.Where(d => d.Name == CatalogFile.Name).OrderBy(d => d.FilePath, StringComparer.Ordinal).FirstOrDefault();
}
