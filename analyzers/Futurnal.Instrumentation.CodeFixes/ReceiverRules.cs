using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Decides whether the receiver of a method group is the same object when a lambda names it later.</summary>
internal static class ReceiverRules
{
    public static DelegateReceiver Of(IMethodReferenceOperation reference, ExpressionSyntax group, SemanticModel model, CancellationToken cancellationToken)
    {
        if (group is not MemberAccessExpressionSyntax { Expression: var receiver } || model.GetSymbolInfo(receiver, cancellationToken).Symbol is INamespaceOrTypeSymbol)
        {
            return reference.Method.IsStatic ? DelegateReceiver.None : DelegateReceiver.Same;
        }

        return Of(receiver, model, cancellationToken);
    }

    private static DelegateReceiver Of(ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        if (receiver is ThisExpressionSyntax)
        {
            return DelegateReceiver.Same;
        }

        var symbol = model.GetSymbolInfo(receiver, cancellationToken).Symbol;
        if (symbol is INamespaceOrTypeSymbol)
        {
            return DelegateReceiver.Same;
        }

        if (model.GetTypeInfo(receiver, cancellationToken).Type is not { IsReferenceType: true })
        {
            return DelegateReceiver.Other;
        }

        return (symbol, receiver) switch
        {
            (ILocalSymbol or IParameterSymbol, IdentifierNameSyntax name) => IsWritten(name, symbol!, model, cancellationToken) ? DelegateReceiver.Variable : DelegateReceiver.Same,
            (IFieldSymbol { IsReadOnly: true }, IdentifierNameSyntax) => DelegateReceiver.Same,
            (IFieldSymbol { IsReadOnly: true }, MemberAccessExpressionSyntax owner) => Of(owner.Expression, model, cancellationToken),
            (IFieldSymbol or IPropertySymbol, IdentifierNameSyntax) => DelegateReceiver.Variable,
            (IFieldSymbol or IPropertySymbol, MemberAccessExpressionSyntax owner) when Of(owner.Expression, model, cancellationToken) != DelegateReceiver.Other => DelegateReceiver.Variable,
            _ => DelegateReceiver.Other,
        };
    }

    /// <summary>Tells whether a local or parameter is given another value than its first, anywhere it can be seen.</summary>
    private static bool IsWritten(IdentifierNameSyntax name, ISymbol symbol, SemanticModel model, CancellationToken cancellationToken) => name.SyntaxTree
        .GetRoot(cancellationToken)
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Any(n => n.Identifier.ValueText == symbol.Name && IsTarget(n) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n, cancellationToken).Symbol, symbol));

    private static bool IsTarget(ExpressionSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsTarget(tuple),
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax => true,
        _ => false,
    };
}
