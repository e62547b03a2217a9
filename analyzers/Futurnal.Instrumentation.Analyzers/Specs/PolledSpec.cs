namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A member that each flush reads.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Access">What reads it, behind the dot.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Container">The declarations around it, where generated code has to stand among them; else <see langword="null"/>.</param>
internal sealed record PolledSpec(string Type, string Access, bool IsStatic, ContainerSpec? Container);
