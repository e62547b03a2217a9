namespace Analyzers.Tests.Harness;

/// <summary>Names the tests that collect from the process's one registry: side by side, one would take what another recorded.</summary>
[CollectionDefinition(Name)]
public sealed class RegistryTests
{
    public const string Name = "Registry";
}
