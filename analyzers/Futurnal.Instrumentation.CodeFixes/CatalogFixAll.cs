using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Updates each catalog once, however many metrics differ.</summary>
internal sealed class CatalogFixAll : FixAllProvider
{
    public static readonly CatalogFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var projects = new List<ProjectId>();
        foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
        {
            if (await CatalogEdit.CanApplyAsync(project, fixAllContext.CancellationToken).ConfigureAwait(false))
            {
                projects.Add(project.Id);
            }
        }

        return projects.Count == 0
            ? null
            : CodeAction.Create(CatalogCodeFix.Title, c => CatalogEdit.ApplyAsync(fixAllContext.Solution, projects, c), CatalogCodeFix.Key);
    }
}
