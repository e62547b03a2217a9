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

    /// <summary>Those of the wanted methods that an operation calls, each once.</summary>
    public static IEnumerable<IMethodSymbol> Of(IOperation operation, Func<IMethodSymbol, bool> isWanted) => Called(operation, isWanted)
        .OfType<IMethodSymbol>()
        .Select(InstrumentedSlot.Definition)
        .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
        .Where(isWanted);

    private static IEnumerable<ISymbol?> Called(IOperation operation, Func<IMethodSymbol, bool> isWanted) => operation switch
    {
        IForEachLoopOperation loop => OfLoop(loop),
        ISpreadOperation spread => OfSpread(spread),
        IUsingOperation resource => OfUsing(resource.Resources, resource.IsAsynchronous),
        IUsingDeclarationOperation resource => OfUsing(resource.DeclarationGroup, resource.IsAsynchronous),
        IAwaitOperation { Syntax: AwaitExpressionSyntax awaited } => OfAwait(operation.SemanticModel.GetAwaitExpressionInfo(awaited)),
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax } assignment => OfAssignment(assignment, operation.SemanticModel.GetDeconstructionInfo(syntax)),
        IRecursivePatternOperation pattern => [pattern.DeconstructSymbol],
        ICollectionExpressionOperation collection => OfCollection(collection, isWanted),
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

    /// <summary>The compiler tells the enumerator of a spread element to nobody, so it is asked of the call that it stands for.</summary>
    private static IEnumerable<ISymbol?> OfSpread(ISpreadOperation spread)
    {
        if (spread is not { Operand: { Type: { } type, Syntax: ExpressionSyntax operand } })
        {
            return [];
        }

        var bound = new BoundCall(spread.SemanticModel!, operand.SpanStart);
        var call = BoundCall.Of(operand, "GetEnumerator");

        // The interface comes before an extension, and only the framework declares its members.
        return bound.Find(call) is { } start && !(IsExtension(start) && IsEnumerable(type))
            ? [start, bound.Find(BoundCall.Of(call, "MoveNext")), .. Members(start.ReturnType, "Dispose")]
            : [];
    }

    private static bool IsExtension(IMethodSymbol method) => method.ReducedFrom is not null;

    private static bool IsEnumerable(ITypeSymbol type) =>
        InstrumentedMethods.TypesOf(type).Any(t => t.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static IEnumerable<ISymbol> Members(ITypeSymbol type, string name) => InstrumentedMethods.TypesOf(type).SelectMany(t => t.GetMembers(name));

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

    /// <summary>Of one in the head of a for loop the compiler tells nothing, so it is asked of the calls that it stands for.</summary>
    private static IEnumerable<IMethodSymbol?> OfAssignment(IDeconstructionAssignmentOperation assignment, DeconstructionInfo info) => info.Method is null && info.Nested.IsEmpty
        ? new BoundDeconstruction(new BoundCall(assignment.SemanticModel!, assignment.Syntax.SpanStart)).Of(assignment.Target, assignment.Value)
        : OfDeconstruction(info);

    private static IEnumerable<IMethodSymbol?> OfDeconstruction(DeconstructionInfo info) =>
        info.Nested.SelectMany(OfDeconstruction).Prepend(info.Method);

    private static IEnumerable<IMethodSymbol> OfCollection(ICollectionExpressionOperation collection, Func<IMethodSymbol, bool> isWanted)
    {
        if (collection.ConstructMethod is { MethodKind: MethodKind.Ordinary } builder)
        {
            return [builder];
        }

        // Arrays, spans and interfaces are filled without an Add that code could declare.
        if (collection.Type is not { } type || (collection.ConstructMethod is null && type is not ITypeParameterSymbol))
        {
            return [];
        }

        var adding = new BoundAdd(new BoundCall(collection.SemanticModel!, collection.Syntax.SpanStart), type);
        return adding.MayCall(isWanted) ? collection.Elements.SelectMany(adding.Of) : [];
    }
}
