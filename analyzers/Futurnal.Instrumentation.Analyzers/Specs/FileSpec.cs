namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>What is generated for one source file.</summary>
/// <param name="HintName">The name of the generated file, unique also where case is ignored.</param>
/// <param name="Methods">The instrumented methods it declares.</param>
/// <param name="Cores">Those of them that the generator gives a body.</param>
/// <param name="Builders">Those of them that the generator declares.</param>
/// <param name="Calls">The calls in it.</param>
internal sealed record FileSpec(
    string HintName, EquatableArray<MethodSpec> Methods, EquatableArray<CoreSpec> Cores, EquatableArray<BuilderSpec> Builders, EquatableArray<CallSpec> Calls)
{
    /// <summary>Gets the decorators of the interfaces it declares.</summary>
    public EquatableArray<DecoratorSpec> Decorators { get; init; }

    /// <summary>Gets the types whose instances are read.</summary>
    public EquatableArray<ObserverSpec> Observers { get; init; }
}
