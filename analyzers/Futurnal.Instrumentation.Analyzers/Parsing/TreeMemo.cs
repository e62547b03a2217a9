using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Remembers of each tree what was last found in it, and by which <see cref="CompilationKey"/>: an edit of a body leaves the
/// key as it is, and then only the edited tree, being a new one, has to be bound. Thread-safe; forgets a tree with the tree.
/// </summary>
internal static class TreeMemo
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeMemoEntry> Known = new();

    public static TreeSpec? Find(SyntaxTree tree, string key) =>
        Known.TryGetValue(tree, out var entry) ? entry.Find(key) : null;

    public static void Keep(SyntaxTree tree, string key, TreeSpec spec)
    {
        // A place in another file moves with edits that leave this tree and the key alone.
        if (spec.IsSelfContained)
        {
            Known.GetOrCreateValue(tree).Keep(key, spec);
        }
    }
}
