using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Makes a text that only serves as a label a hash, made where the method is called.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashLabelCodeFix)), Shared]
public sealed class HashLabelCodeFix : RemedyCodeFix
{
    private const string Library = "global::Futurnal.Instrumentation.";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT101"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        // A hash has no text, so that a method that makes use of it cannot have it.
        if (OpenParameter.At(place, cancellationToken) is not { CanBeNull: false, Symbol.HasExplicitDefaultValue: false } parameter
            || !parameter.CanChangeType()
            || parameter.Mentions(cancellationToken).Any()
            || await PassedTexts.FindAsync(parameter.Symbol, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } passed
            || passed.Any(p => p.Value.ConstantValue is { HasValue: true, Value: null }))
        {
            return null;
        }

        var remedy = new Remedy("Hash it: change the type to HashedLabel and pass Redact.Hash(...)", "HashLabel", $"{place.Document.Id}:{place.Span}", (solution, c) => ApplyAsync(solution, parameter, passed, c));
        return await LabelTrial.SucceedsAsync(parameter, remedy, parameter.Key, cancellationToken).ConfigureAwait(false) ? remedy : null;
    }

    private static async Task ApplyAsync(SolutionEditor solution, OpenParameter parameter, IReadOnlyList<PassedText> passed, CancellationToken cancellationToken)
    {
        var editor = await solution.GetDocumentEditorAsync(parameter.Document.Id, cancellationToken).ConfigureAwait(false);
        var type = SyntaxFactory.ParseTypeName(Library + "HashedLabel").WithAdditionalAnnotations(Simplifier.Annotation);
        editor.ReplaceNode(parameter.Syntax, (current, _) => LabelTrial.Mark((ParameterSyntax)current).WithType(type.WithTriviaFrom(((ParameterSyntax)current).Type!)));
        foreach (var text in passed)
        {
            (await solution.GetDocumentEditorAsync(text.Document, cancellationToken).ConfigureAwait(false)).ReplaceNode(text.Syntax, (current, _) => SyntaxFactory.InvocationExpression(
                SyntaxFactory.ParseExpression(Library + "Redact.Hash").WithAdditionalAnnotations(Simplifier.Annotation),
                SyntaxFactory.ArgumentList([SyntaxFactory.Argument((ExpressionSyntax)current.WithoutTrivia())])).WithTriviaFrom(current));
        }
    }
}
