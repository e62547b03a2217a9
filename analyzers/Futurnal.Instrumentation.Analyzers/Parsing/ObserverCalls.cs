using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Follows a constructor to its end.</summary>
internal static class ObserverCalls
{
    /// <summary>Tells whether every way to the end leads over a call that has the instance read. A way that ends in an exception makes no instance.</summary>
    public static bool AreOnEveryPath(ControlFlowGraph graph, INamedTypeSymbol type)
    {
        var seen = new HashSet<int>();
        var open = new Stack<BasicBlock>([graph.Blocks[0]]);
        while (open.Count > 0)
        {
            var block = open.Pop();
            if (!seen.Add(block.Ordinal))
            {
                continue;
            }

            foreach (var handler in HandlersOf(block))
            {
                open.Push(graph.Blocks[handler]);
            }

            if (Calls(block, type))
            {
                continue;
            }

            if (block.Kind == BasicBlockKind.Exit)
            {
                return false;
            }

            foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch?.Destination is { } next && !branch.FinallyRegions.Any(f => Calls(graph.Blocks[f.FirstBlockOrdinal], type)))
                {
                    open.Push(next);
                }
            }
        }

        return true;
    }

    /// <summary>Where an exception within the block can be caught, which can come before the call in it.</summary>
    private static IEnumerable<int> HandlersOf(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } whole })
            {
                foreach (var handler in whole.NestedRegions.Where(r => r.Kind != ControlFlowRegionKind.Try))
                {
                    yield return handler.FirstBlockOrdinal;
                }
            }
        }
    }

    private static bool Calls(BasicBlock block, INamedTypeSymbol type) =>
        block.Operations.Concat(block.BranchValue is { } value ? [value] : []).Any(o => Calls(o, type));

    /// <summary>What stands in a lambda is not run where it stands.</summary>
    private static bool Calls(IOperation operation, INamedTypeSymbol type) => operation switch
    {
        IFlowAnonymousFunctionOperation => false,
        IInvocationOperation { TargetMethod.Name: PolledRules.Observer, Instance: IInstanceReferenceOperation, Arguments.IsEmpty: true } call =>
            SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType.OriginalDefinition, type.OriginalDefinition),
        _ => operation.ChildOperations.Any(o => Calls(o, type)),
    };
}
