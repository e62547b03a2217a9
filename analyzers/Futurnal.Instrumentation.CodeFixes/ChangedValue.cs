using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Asks the compiler and the leak rules whether an expression could stand in the place of another one.</summary>
internal static class ChangedValue
{
    public static bool IsAccepted(ExpressionSyntax value, ExpressionSyntax replacement, SemanticModel model, CancellationToken cancellationToken)
    {
        // Read anew, since a tree that is put together can say otherwise than its text.
        var text = replacement.ToString();
        var tree = value.SyntaxTree;
        var changed = tree.WithChangedText(tree.GetText(cancellationToken).WithChanges(new TextChange(value.Span, text)));
        var span = new TextSpan(value.SpanStart, text.Length);
        var placed = changed.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true)
            .AncestorsAndSelf().TakeWhile(n => n.Span == span).OfType<ExpressionSyntax>().FirstOrDefault();
        while (placed is ParenthesizedExpressionSyntax parenthesized)
        {
            placed = parenthesized.Expression;
        }

        if (placed is null)
        {
            return false;
        }

        var changedModel = model.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        return !changedModel.GetDiagnostics(StatementOf(placed).Span, cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error)
            && ReportedWrites.AreAccepted(placed, changedModel, cancellationToken);
    }

    /// <summary>What the compiler binds together with an expression.</summary>
    private static SyntaxNode StatementOf(ExpressionSyntax value) => value.AncestorsAndSelf().FirstOrDefault(n => n is StatementSyntax or MemberDeclarationSyntax) ?? value;
}
