using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Asks the compiler which method a call by name would reach, in place of a construct of which it does not tell.</summary>
/// <param name="model">The model of the file.</param>
/// <param name="position">Where the construct stands.</param>
internal sealed class BoundCall(SemanticModel model, int position)
{
    public IMethodSymbol? Find(ExpressionSyntax call) =>
        model.GetSpeculativeSymbolInfo(position, call, SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;

    /// <summary>All that a name can mean on a value of a type, extensions included.</summary>
    public IEnumerable<IMethodSymbol> Candidates(ITypeSymbol type, string name) =>
        model.LookupSymbols(position, type, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>();

    /// <summary>A value of a type, or <see langword="null"/> for a type that code cannot name here.</summary>
    public ExpressionSyntax? ValueOf(ITypeSymbol type)
    {
        var value = SyntaxFactory.DefaultExpression(SyntaxFactory.ParseTypeName(type.Name()));
        var bound = model.GetSpeculativeTypeInfo(position, value, SpeculativeBindingOption.BindAsExpression).Type;
        return SymbolEqualityComparer.Default.Equals(bound, type) ? value : null;
    }

    public static InvocationExpressionSyntax Of(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) =>
        Of(receiver, name, arguments.Select(SyntaxFactory.Argument));

    /// <summary>A call with an <c>out</c> argument of whatever type for each value.</summary>
    public static InvocationExpressionSyntax Deconstruct(ExpressionSyntax receiver, int values) =>
        Of(receiver, "Deconstruct", Enumerable.Range(0, values).Select(_ => SyntaxFactory.Argument(
            null,
            SyntaxFactory.Token(SyntaxKind.OutKeyword),
            SyntaxFactory.DeclarationExpression(SyntaxFactory.IdentifierName("var"), SyntaxFactory.DiscardDesignation()))));

    private static InvocationExpressionSyntax Of(ExpressionSyntax receiver, string name, IEnumerable<ArgumentSyntax> arguments) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParenthesizedExpression(receiver), SyntaxFactory.IdentifierName(name)),
        SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments)));
}
