using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Finds the expressions of which one becomes the value of a whole.</summary>
internal static class ValueLeaves
{
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        ConditionalExpressionSyntax choice => Of(choice.WhenTrue).Concat(Of(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(a => Of(a.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => Of(choice.Left).Concat(Of(choice.Right)),
        ThrowExpressionSyntax => [],
        _ => [value],
    };
}
