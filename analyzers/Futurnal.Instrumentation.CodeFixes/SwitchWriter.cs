using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes a switch to constants, with <c>other</c> for what is left, in one line where that stays readable.</summary>
/// <param name="place">The expression that it replaces.</param>
/// <param name="arms">Patterns and values, as code.</param>
internal sealed class SwitchWriter(ExpressionSyntax place, IReadOnlyList<(string Pattern, string Value)> arms)
{
    private const int LongestLine = 140;

    public ExpressionSyntax Write(ExpressionSyntax governing)
    {
        var bare = governing.WithoutTrivia();
        var left = BindsTighter(bare) ? bare.ToString() : $"({bare})";
        string[] all = [.. arms.Select(a => $"{a.Pattern} => {a.Value}"), $"_ => \"{BuiltInMetrics.Other}\""];
        var line = $"{left} switch {{ {string.Join(", ", all)} }}";
        var text = place.SyntaxTree.GetText().Lines.GetLineFromPosition(place.SpanStart).ToString();
        var written = text.Length - left.Length + line.Length <= LongestLine && !left.Contains('\n') ? line : InLines(left, all, text);
        var parsed = SyntaxFactory.ParseExpression(CanStandAlone(place) ? written : $"({written})");

        // The node itself is kept, since other changes may follow within it.
        var read = parsed.DescendantNodesAndSelf().OfType<SwitchExpressionSyntax>().First().GoverningExpression;
        return parsed.ReplaceNode(BindsTighter(bare) ? read : ((ParenthesizedExpressionSyntax)read).Expression, bare.WithTrailingTrivia(read.GetTrailingTrivia().Where(_ => BindsTighter(bare))));
    }

    private string InLines(string left, string[] all, string line)
    {
        var end = Layout.LineEndOf(place).ToString();
        var indent = line.Substring(0, line.Length - line.TrimStart().Length);
        var inside = string.Concat(all.Select(a => $"{Layout.Deeper(indent)}{a},{end}"));
        return $"{left} switch{end}{indent}{{{end}{inside}{indent}}}";
    }

    private static bool BindsTighter(ExpressionSyntax value) => value
        is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
        or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax or InterpolatedStringExpressionSyntax or PostfixUnaryExpressionSyntax;

    /// <summary>Tells whether no operator stands beside an expression that could take a part of what replaces it.</summary>
    private static bool CanStandAlone(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or ParenthesizedExpressionSyntax or LambdaExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == value,
        SwitchExpressionArmSyntax arm => arm.Expression == value,
        _ => false,
    };
}
