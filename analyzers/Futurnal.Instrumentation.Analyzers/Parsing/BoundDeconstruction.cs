using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds what a deconstruction calls where the compiler tells nothing of it, as in the head of a <c>for</c> loop.</summary>
internal sealed class BoundDeconstruction(BoundCall bound)
{
    public IEnumerable<IMethodSymbol> Of(IOperation target, IOperation value)
    {
        if (value is IConversionOperation { IsImplicit: true } conversion)
        {
            return Of(target, conversion.Operand);
        }

        return Parts(target) is { } parts && value is ITupleOperation tuple
            ? parts.Zip(tuple.Elements, Of).SelectMany(m => m)
            : value.Type is { } type ? Of(target, value.Syntax as ExpressionSyntax, type) : [];
    }

    private IEnumerable<IMethodSymbol> Of(IOperation target, ExpressionSyntax? value, ITypeSymbol type)
    {
        if (Parts(target) is not { } parts)
        {
            return [];
        }

        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return parts.Zip(tuple.TupleElements, (p, e) => Of(p, null, e.Type)).SelectMany(m => m);
        }

        if ((value ?? bound.ValueOf(type)) is not { } receiver)
        {
            return bound.Candidates(type, "Deconstruct").Where(m => m.Parameters.Length == parts.Count);
        }

        return bound.Find(BoundCall.Deconstruct(receiver, parts.Count)) is { } method
            ? parts.Zip(method.Parameters, (p, o) => Of(p, null, o.Type)).SelectMany(m => m).Prepend(method)
            : [];
    }

    private static IReadOnlyList<IOperation>? Parts(IOperation target) => target switch
    {
        IDeclarationExpressionOperation declaration => Parts(declaration.Expression),
        ITupleOperation tuple => tuple.Elements,
        _ => null,
    };
}
