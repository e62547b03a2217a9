using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Finds files that have the same text as another of the compilation. A call is told to the compiler by the text of its file,
/// so it refuses (CS9233) to have those of such files taken. Thread-safe.
/// </summary>
internal sealed class TwinFiles
{
    private readonly Dictionary<SyntaxTree, SyntaxTree> _twins = [];

    public TwinFiles(IEnumerable<SyntaxTree> trees)
    {
        // Lengths are at hand, and few files share one; of those the text's own digest is asked, which it keeps.
        foreach (var alike in trees.GroupBy(t => t.Length).Select(g => g.ToArray()).Where(g => g.Length > 1))
        {
            foreach (var same in alike.GroupBy(DigestOf, StringComparer.Ordinal).Select(g => g.ToArray()).Where(g => g.Length > 1))
            {
                for (var i = 0; i < same.Length; i++)
                {
                    _twins[same[i]] = same[i == 0 ? 1 : 0];
                }
            }
        }
    }

    /// <summary>Another tree with the text of the given one, or <see langword="null"/>.</summary>
    public SyntaxTree? TwinOf(SyntaxTree tree) => _twins.TryGetValue(tree, out var twin) ? twin : null;

    /// <summary>The digest as text, which is a key without further ado.</summary>
    private static string DigestOf(SyntaxTree tree) =>
        MemoryMarshal.Cast<byte, char>(tree.GetText().GetContentHash().AsSpan()).ToString();
}
