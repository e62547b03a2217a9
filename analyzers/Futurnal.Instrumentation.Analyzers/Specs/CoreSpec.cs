namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A partial method without a body, whose body the user wrote as another method, its core.</summary>
/// <param name="Container">Where it stands.</param>
/// <param name="Modifiers">The method's modifiers as written.</param>
/// <param name="Parameters">The parameters as the implementing part declares them.</param>
/// <param name="CoreName">The core's name.</param>
/// <param name="Wrapper">What the implementing part does.</param>
internal sealed record CoreSpec(ContainerSpec Container, string Modifiers, EquatableArray<string> Parameters, string CoreName, WrapperSpec Wrapper);
