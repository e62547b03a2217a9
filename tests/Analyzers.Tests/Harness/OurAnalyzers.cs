using System.Reflection;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>The generators as a project of a workspace references them, so that code fixes see what they write. They are loaded already.</summary>
internal sealed class OurAnalyzers : IAnalyzerAssemblyLoader
{
    // A workspace knows the assemblies of files only, once code fixes search through its solution.
    public static AnalyzerReference Reference() => new AnalyzerFileReference(typeof(InstrumentationGenerator).Assembly.Location, new OurAnalyzers());

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => typeof(InstrumentationGenerator).Assembly;
}
