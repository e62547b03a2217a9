using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Analyzers.Tests.Harness;

/// <summary>Another assembly, built with the generator as any other.</summary>
internal static class Library
{
    public static MetadataReference Compile(string name, string source) => Compile(name, source, new EmitOptions());

    /// <summary>What other projects are compiled against, which has no bodies.</summary>
    public static MetadataReference CompileReferenceAssembly(string name, string source) =>
        Compile(name, source, new EmitOptions(metadataOnly: true, includePrivateMembers: false));

    private static PortableExecutableReference Compile(string name, string source, EmitOptions options)
    {
        var build = Build.RunAsync(BuildSettings.Default with { AssemblyName = name }, Source.Of(source)).GetAwaiter().GetResult();
        Assert.Empty(build.Reported.Select(d => d.ToString()));
        using var assembly = new MemoryStream();
        var emitted = build.Compilation.Emit(assembly, options: options);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
