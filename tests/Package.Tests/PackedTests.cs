namespace Package.Tests;

/// <summary>The tests that share the packed packages; they are packed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackedTests : ICollectionFixture<PackedFeed>
{
    public const string Name = "Packed";
}
