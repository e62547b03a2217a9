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

    /// <summary>What a project references that fills a container.</summary>
    public static MetadataReference Container { get; } = MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location);

    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(typeof(Futurnal.Instrumentation.TimedAttribute).Assembly.Location);
}
