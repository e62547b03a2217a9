using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Finds the constants that a method compares a parameter with.</summary>
internal static class TextUses
{
    /// <summary>The constants, or <see langword="null"/> where the method does something else with the parameter.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(OpenParameter parameter, CancellationToken cancellationToken)
    {
        var all = new List<ExpressionSyntax>();
        foreach (var mention in parameter.Mentions(cancellationToken))
        {
            ExpressionSyntax value = mention;
            while (value.Parent is ParenthesizedExpressionSyntax around)
            {
                value = around;
            }

            var compared = value.Parent switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary => [binary.Left == value ? binary.Right : binary.Left],
                IsPatternExpressionSyntax test => OfPattern(test.Pattern),
                SwitchExpressionSyntax choice when choice.GoverningExpression == value => OfAll(choice.Arms.Select(a => a.Pattern)),
                SwitchStatementSyntax choice => OfAll(choice.Sections.SelectMany(s => s.Labels)),
                _ => null,
            };
            if (compared is null || !compared.All(c => parameter.Model.GetConstantValue(c, cancellationToken).HasValue))
            {
                return null;
            }

            all.AddRange(compared);
        }

        return all;
    }

    private static IEnumerable<ExpressionSyntax>? OfAll(IEnumerable<SyntaxNode> choices)
    {
        var all = choices.Select(c => c switch
        {
            PatternSyntax pattern => OfPattern(pattern),
            CaseSwitchLabelSyntax label => [label.Value],
            CasePatternSwitchLabelSyntax label => OfPattern(label.Pattern),
            _ => [],
        }).ToArray();
        return Array.Exists(all, a => a is null) ? null : all.SelectMany(a => a!);
    }

    private static IEnumerable<ExpressionSyntax>? OfPattern(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => [constant.Expression],
        DiscardPatternSyntax => [],
        ParenthesizedPatternSyntax inner => OfPattern(inner.Pattern),
        UnaryPatternSyntax not => OfPattern(not.Pattern),
        BinaryPatternSyntax binary => OfPattern(binary.Left) is { } left && OfPattern(binary.Right) is { } right ? left.Concat(right) : null,
        _ => null,
    };
}
