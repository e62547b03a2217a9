namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>The method by which an instance has its members read.</summary>
/// <param name="Container">Where it stands.</param>
/// <param name="Members">The members, those in the same file as the method first.</param>
internal sealed record ObserverSpec(ContainerSpec Container, EquatableArray<MethodSpec> Members);
