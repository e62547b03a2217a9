using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Lets an async void method return a task, so that its end can be seen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncTaskCodeFix)), Shared]
public sealed class AsyncTaskCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT401"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        // What an interface or a base class declares cannot return something else here.
        if (place.AttributedMethod(cancellationToken) is not var (declaration, method)
            || method is not { IsAsync: true, ReturnsVoid: true, MethodKind: MethodKind.Ordinary }
            || InstrumentedSlot.SlotsOf(method).Any())
        {
            return null;
        }

        var task = SyntaxFactory.ParseTypeName(place.Model.NameAt(declaration.ReturnType.SpanStart, "System.Threading.Tasks", "Task"));
        return new Remedy(
            $"Return Task from '{method.Name}' (not for an event handler, which has to be void)",
            "AsyncTask",
            $"{place.Document.Id}:{declaration.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                .ReplaceNode(declaration, (current, _) => Returning((MethodDeclarationSyntax)current, task)));
    }

    private static MethodDeclarationSyntax Returning(MethodDeclarationSyntax method, TypeSyntax type)
    {
        var returning = method.WithReturnType(type.WithTriviaFrom(method.ReturnType));
        return method.Modifiers.Any(SyntaxKind.PartialKeyword) ? returning.WithAccessibility() : returning;
    }
}
