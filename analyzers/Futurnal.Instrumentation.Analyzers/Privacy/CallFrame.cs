using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A call through which a method's body is looked at, so that its parameters are what this call passes.</summary>
/// <param name="Method">The called method's definition.</param>
/// <param name="Arguments">What is passed.</param>
/// <param name="Caller">The call around, in whose terms the arguments are.</param>
internal sealed record CallFrame(IMethodSymbol Method, ImmutableArray<IArgumentOperation> Arguments, CallFrame? Caller)
{
    /// <summary>The receiver that an extension's receiver parameter is.</summary>
    public IOperation? Receiver { get; init; }
}
