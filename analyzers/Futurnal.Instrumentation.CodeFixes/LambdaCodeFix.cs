using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Turns a method group into a lambda that calls the method, so that a wrapper can take the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LambdaCodeFix)), Shared]
public sealed class LambdaCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT407"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(Find(place, cancellationToken));

    private static Remedy? Find(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.EscapedUse(cancellationToken) is not var (use, method)
            || use is not IMethodReferenceOperation { Parent: IDelegateCreationOperation, Syntax: ExpressionSyntax group } reference
            || IsComparedLater(group))
        {
            return null;
        }

        var receiver = ReceiverRules.Of(reference, group, place.Model, cancellationToken);
        if (receiver == DelegateReceiver.Other || LambdaWriter.Write(reference, group, receiver, place.Model, cancellationToken) is not { } lambda)
        {
            return null;
        }

        var isLate = receiver == DelegateReceiver.Variable;
        var title = $"Call '{method.Name}' in a lambda";
        return new Remedy(
            isLate ? $"{title}, which looks its receiver up at each call" : title,
            isLate ? "LateLambda" : "Lambda",
            $"{place.Document.Id}:{place.Span}",
            async (editor, c) => (await editor.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false)).ReplaceNode(group, lambda));
    }

    /// <summary>Two lambdas are never equal, so a delegate that is added, removed or compared stays as it is.</summary>
    private static bool IsComparedLater(ExpressionSyntax group)
    {
        SyntaxNode node = group;
        while (PassesOn(node))
        {
            node = node.Parent!;
        }

        return node.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression }
            or BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.CoalesceExpression };
    }

    private static bool PassesOn(SyntaxNode node) => node.Parent
        is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax
        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
        or BaseObjectCreationExpressionSyntax
        or ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax }
        or ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax };
}
