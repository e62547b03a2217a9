using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Reads and changes the name and the unit that an instrument's attribute gives as literals. What a constant says may be said elsewhere too, and stays.</summary>
internal static class MetricArguments
{
    public static LiteralExpressionSyntax? Name(AttributeSyntax attribute) =>
        Literal(attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null));

    public static LiteralExpressionSyntax? Unit(AttributeSyntax attribute) => Literal(UnitArgument(attribute));

    public static bool HasUnit(AttributeSyntax attribute) => UnitArgument(attribute) is not null;

    public static bool IsTimer(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(attribute, cancellationToken).Type?.ToDisplayString() == AttributeNames.Timed;

    public static AttributeSyntax WithUnit(this AttributeSyntax attribute, string unit) => attribute.AddArgumentListArguments(
        SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Unit").WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)),
            null,
            Text(unit)).WithLeadingTrivia(SyntaxFactory.Space));

    public static AttributeSyntax WithText(this AttributeSyntax attribute, LiteralExpressionSyntax literal, string text) =>
        attribute.ReplaceNode(literal, Text(text).WithTriviaFrom(literal));

    private static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static AttributeArgumentSyntax? UnitArgument(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Unit");

    private static LiteralExpressionSyntax? Literal(AttributeArgumentSyntax? argument) =>
        argument?.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null;
}
