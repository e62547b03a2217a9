using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>How a file is laid out, so that what is added to it looks like the rest.</summary>
internal static class Layout
{
    /// <summary>The blanks before a declaration.</summary>
    public static string IndentOf(SyntaxNode declaration)
    {
        var leading = declaration.GetLeadingTrivia();
        return leading.Count > 0 && leading.Last() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
    }

    /// <summary>The blanks of one level more.</summary>
    public static string Deeper(string indent) => indent.Contains('\t') ? indent + "\t" : indent + "    ";

    /// <summary>Tells whether nothing but blanks stands before a declaration in its line.</summary>
    public static bool BeginsItsLine(SyntaxNode declaration) =>
        declaration.GetFirstToken().GetPreviousToken().TrailingTrivia.Concat(declaration.GetLeadingTrivia()).Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>How lines end in the file that a node stands in.</summary>
    public static SyntaxTrivia LineEndOf(SyntaxNode node)
    {
        var first = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return first.RawKind == 0 ? SyntaxFactory.LineFeed : first;
    }
}
