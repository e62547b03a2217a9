using Microsoft.CodeAnalysis;

namespace Benchmarks;

/// <summary>Looks at each compilation and generates nothing: what the driver itself costs.</summary>
internal sealed class NothingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName is null),
        static (_, _) => { });
}
