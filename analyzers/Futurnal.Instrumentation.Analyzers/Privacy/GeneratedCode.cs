using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Tells what the weaving generator wrote: the compiler gives such a file the generator's name for a folder.</summary>
internal static class GeneratedCode
{
    private static readonly string Folder = typeof(InstrumentationGenerator).FullName;

    public static bool IsOurs(SyntaxTree tree) => Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == Folder;

    public static bool IsOurs(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault()?.SourceTree is { } tree && IsOurs(tree);
}
