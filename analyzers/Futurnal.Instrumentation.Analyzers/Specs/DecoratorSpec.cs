namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A class that implements an interface by forwarding to another object, and records calls of it.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="FilePath">The source file that asks for it.</param>
/// <param name="Interface">The interface's full name with its type parameters.</param>
/// <param name="TypeParameters">The type parameters of the interface and of the types around it.</param>
/// <param name="Constraints">Their constraint clauses.</param>
/// <param name="Members">The members.</param>
/// <param name="Extensions">The class that makes objects of it.</param>
/// <param name="Registrations">The name of the class that decorates registrations; empty where the compilation knows no container.</param>
/// <param name="Warnings">The ids of warnings that the interface's members ask callers to acknowledge.</param>
internal sealed record DecoratorSpec(
    string Name,
    string FilePath,
    string Interface,
    EquatableArray<TypeParameterSpec> TypeParameters,
    EquatableArray<string> Constraints,
    EquatableArray<DecoratedMemberSpec> Members,
    DecoratorExtensionSpec Extensions,
    string Registrations,
    EquatableArray<string> Warnings)
{
    /// <summary>Gets the instrumented methods that it records.</summary>
    public IEnumerable<MethodSpec> Recorded => Members.Select(m => m.Wrapper?.Method).OfType<MethodSpec>();
}
