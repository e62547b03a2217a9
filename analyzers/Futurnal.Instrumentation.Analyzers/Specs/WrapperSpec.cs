namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>The method that stands in for calls of an instrumented one: the same signature, the receiver first.</summary>
/// <param name="Method">What is recorded.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Return">How it returns.</param>
/// <param name="ReturnType">The return type with its ref kind.</param>
/// <param name="TypeParameters">All type parameters, those of the containing types first.</param>
/// <param name="OuterTypeParameters">How many of them belong to the containing types.</param>
/// <param name="Constraints">The constraint clauses, one for each constrained type parameter; those of containing types first.</param>
/// <param name="OuterConstraints">How many of the clauses belong to containing types.</param>
/// <param name="Receiver">The receiver, or <see langword="null"/> for a static method.</param>
/// <param name="IsCalledOnReceiver">Whether its first parameter stands before the dot in the calls it takes: a receiver, or what is extended.</param>
/// <param name="ContainingType">The containing type.</param>
/// <param name="ContainingTypeIsValue">Whether that is a struct.</param>
/// <param name="Parameters">The parameters but for the receiver.</param>
/// <param name="Attributes">Attributes of the method that its wrapper needs too.</param>
/// <param name="Warnings">The ids of warnings that the method and the types in its signature ask callers to acknowledge.</param>
/// <param name="Accessor">How the method is reached where it cannot be called by name.</param>
internal sealed record WrapperSpec(
    MethodSpec Method,
    string Name,
    ReturnKind Return,
    string ReturnType,
    EquatableArray<TypeParameterSpec> TypeParameters,
    int OuterTypeParameters,
    EquatableArray<string> Constraints,
    int OuterConstraints,
    ParameterSpec? Receiver,
    bool IsCalledOnReceiver,
    string ContainingType,
    bool ContainingTypeIsValue,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<string> Attributes,
    EquatableArray<string> Warnings,
    AccessorSpec? Accessor)
{
    /// <summary>Gets a value indicating whether the receiver can be a decorator, which records by itself.</summary>
    public bool YieldsToDecorator { get; init; }

    /// <summary>Gets a value indicating whether its parameters carry modifiers, as read-only references of virtual members do; no static method can have them.</summary>
    public bool HasModifiers { get; init; }
}
