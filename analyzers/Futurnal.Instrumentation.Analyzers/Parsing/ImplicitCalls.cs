using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds the methods that a language construct calls without their names standing there.</summary>
internal static class ImplicitCalls
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Loop,
        OperationKind.Spread,
        OperationKind.Using,
        OperationKind.UsingDeclaration,
        OperationKind.Await,
        OperationKind.DeconstructionAssignment,
        OperationKind.RecursivePattern,
        OperationKind.CollectionExpression,
        OperationKind.ImplicitIndexerReference,
        OperationKind.SlicePattern,
    ];

    public static IEnumerable<IMethodSymbol> Of(IOperation operation) => Candidates(operation).OfType<IMethodSymbol>();

    private static IEnumerable<ISymbol?> Candidates(IOperation operation) => operation switch
    {
        IForEachLoopOperation loop => OfLoop(loop),
        ISpreadOperation spread => OfSpread(spread),
        IUsingOperation resource => OfUsing(resource.Resources, resource.IsAsynchronous),
        IUsingDeclarationOperation resource => OfUsing(resource.DeclarationGroup, resource.IsAsynchronous),
        IAwaitOperation { Syntax: AwaitExpressionSyntax awaited } => OfAwait(operation.SemanticModel.GetAwaitExpressionInfo(awaited)),
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax } assignment => OfAssignment(assignment, operation.SemanticModel.GetDeconstructionInfo(syntax)),
        IRecursivePatternOperation pattern => [pattern.DeconstructSymbol],
        ICollectionExpressionOperation collection => OfCollection(collection),
        IImplicitIndexerReferenceOperation indexer => [indexer.IndexerSymbol],
        ISlicePatternOperation slice => [slice.SliceSymbol],
        _ => [],
    };

    private static IEnumerable<IMethodSymbol?> OfLoop(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax)
        {
            return [];
        }

        var info = loop.SemanticModel.GetForEachStatementInfo(syntax);
        var deconstructed = syntax is ForEachVariableStatementSyntax variables ? OfDeconstruction(loop.SemanticModel.GetDeconstructionInfo(variables)) : [];
        return [info.GetEnumeratorMethod, info.MoveNextMethod, info.DisposeMethod, .. deconstructed];
    }

    /// <summary>The compiler tells the enumerator of a spread element to nobody, so all that it can be are given.</summary>
    private static IEnumerable<ISymbol> OfSpread(ISpreadOperation spread)
    {
        var starts = spread.Operand.Type is { } type ? Members(type, "GetEnumerator").Concat(Extensions(spread, type, "GetEnumerator")).ToArray() : [];
        return starts.Concat(starts.OfType<IMethodSymbol>().SelectMany(s => Members(s.ReturnType, "MoveNext").Concat(Members(s.ReturnType, "Dispose"))));
    }

    private static IEnumerable<ISymbol> Members(ITypeSymbol type, string name) => InstrumentedMethods.TypesOf(type).SelectMany(t => t.GetMembers(name));

    private static IEnumerable<ISymbol> Extensions(IOperation operation, ITypeSymbol type, string name) => operation.SemanticModel!
        .LookupSymbols(operation.Syntax.SpanStart, type, name, includeReducedExtensionMethods: true)
        .OfType<IMethodSymbol>()
        .Select(m => m.ReducedFrom)
        .OfType<ISymbol>();

    private static IEnumerable<ISymbol> OfUsing(IOperation resources, bool isAsynchronous)
    {
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(d => d.Declarators).Select(d => d.Symbol.Type)
            : resources.Type is { } type ? [type] : [];
        return types.Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(InstrumentedMethods.TypesOf)
            .SelectMany(t => t.GetMembers(isAsynchronous ? "DisposeAsync" : "Dispose"))
            .OfType<IMethodSymbol>()
            .Where(m => m.Parameters.All(p => p.IsOptional || p.IsParams));
    }

    private static IEnumerable<IMethodSymbol?> OfAwait(AwaitExpressionInfo info) => [info.GetAwaiterMethod, info.GetResultMethod];

    /// <summary>Of one in the head of a for loop the compiler tells nothing, so all that it can be are given.</summary>
    private static IEnumerable<ISymbol?> OfAssignment(IDeconstructionAssignmentOperation assignment, DeconstructionInfo info) =>
        info.Method is null && info.Nested.IsEmpty && assignment.Value.Type is { } type ? Members(type, "Deconstruct") : OfDeconstruction(info).Cast<ISymbol?>();

    private static IEnumerable<IMethodSymbol?> OfDeconstruction(DeconstructionInfo info) =>
        info.Nested.SelectMany(OfDeconstruction).Prepend(info.Method);

    private static IEnumerable<ISymbol?> OfCollection(ICollectionExpressionOperation collection) => collection.ConstructMethod is { MethodKind: MethodKind.Ordinary } builder
        ? [builder]
        : collection.Type is { } type ? Members(type, "Add").Concat(Extensions(collection, type, "Add")) : [];
}
