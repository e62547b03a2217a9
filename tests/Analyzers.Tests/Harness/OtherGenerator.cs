using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Harness;

/// <summary>A generator that adds one file.</summary>
internal sealed class OtherGenerator(string text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("Other.g.cs", text));
}
