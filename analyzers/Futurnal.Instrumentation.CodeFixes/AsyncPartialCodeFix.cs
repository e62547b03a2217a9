using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Lets an async method record itself, so that it does not matter who calls it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncPartialCodeFix)), Shared]
public sealed class AsyncPartialCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT407"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (await SelfRecordingTarget.FindAsync(place, cancellationToken).ConfigureAwait(false) is not { } target || !FormRules.CanHaveBuilder(target.Method))
        {
            return null;
        }

        return new Remedy($"Make '{target.Method.Name}' an async partial method", "AsyncPartial", target.Id, async (solution, c) =>
        {
            var editor = await solution.GetDocumentEditorAsync(target.Document.Id, c).ConfigureAwait(false);
            editor.ReplaceNode(target.Declaration, static (current, _) => ((MethodDeclarationSyntax)current).WithPartial());
            Modifiers.MakeContainersPartial(editor, target.Declaration);
        });
    }
}
