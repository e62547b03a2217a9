namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>An <c>async partial</c> method, which records by the builder that its generated declaration names.</summary>
/// <param name="Container">Where it stands.</param>
/// <param name="Modifiers">The declaration's modifiers.</param>
/// <param name="Parameters">The parameters as the declaration has them, with their default values.</param>
/// <param name="OrdinaryBuilder">The full name of the builder it would have, without type arguments.</param>
/// <param name="Wrapper">The method.</param>
internal sealed record BuilderSpec(
    ContainerSpec Container, string Modifiers, EquatableArray<string> Parameters, string OrdinaryBuilder, WrapperSpec Wrapper);
