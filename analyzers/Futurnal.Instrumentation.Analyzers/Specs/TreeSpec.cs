namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>What one source file declares and calls.</summary>
/// <param name="FilePath">The file's path.</param>
/// <param name="Targets">The methods with attributes of ours whose first such attribute stands in it.</param>
/// <param name="Calls">The calls in it.</param>
internal sealed record TreeSpec(string FilePath, EquatableArray<TargetSpec> Targets, EquatableArray<CallSpec> Calls)
{
    /// <summary>Gets the interfaces in it that ask for a decorator.</summary>
    public EquatableArray<DecoratorTargetSpec> Decorators { get; init; }


    /// <summary>Tells whether everything in it has its place in the file itself.</summary>
    public bool IsSelfContained => Targets.SelectMany(t => t.Diagnostics.Concat(t.Places)).Concat(Decorators.SelectMany(d => d.Diagnostics)).All(d => d.FilePath == FilePath);
}
