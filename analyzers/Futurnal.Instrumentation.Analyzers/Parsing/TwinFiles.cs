using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Finds files that have the same text as another of the compilation. A call is told to the compiler by the text of its file,
/// so it refuses (CS9233) to have those of such files taken. Thread-safe.
/// </summary>
internal sealed class TwinFiles(IEnumerable<SyntaxTree> trees)
{
    private readonly ILookup<int, SyntaxTree> _byLength = trees.ToLookup(t => t.Length);

    /// <summary>Another tree with the text of the given one, or <see langword="null"/>.</summary>
    public SyntaxTree? TwinOf(SyntaxTree tree) =>
        _byLength[tree.Length].FirstOrDefault(t => t != tree && t.GetText().GetContentHash().SequenceEqual(tree.GetText().GetContentHash()));
}
