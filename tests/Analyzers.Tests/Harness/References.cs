using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Harness;

/// <summary>What the compilations of the tests reference.</summary>
internal static class References
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The shared framework these tests run on, and nothing else that they happen to load.</summary>
    public static ImmutableArray<MetadataReference> Runtime { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => string.Equals(Path.GetDirectoryName(path), Framework, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(typeof(Futurnal.Instrumentation.TimedAttribute).Assembly.Location);
}
