namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A <c>static partial</c> method without a body, which the generator implements.</summary>
/// <param name="Container">Where it stands.</param>
/// <param name="Modifiers">The method's modifiers as written.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="ValueOrdinal">The position of the measured value, or -1 where calls are counted.</param>
internal sealed record TypedInstrumentSpec(
    ContainerSpec Container,
    string Modifiers,
    string Name,
    EquatableArray<ParameterSpec> Parameters,
    int ValueOrdinal);
