using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Digests everything that the meaning of one tree's declarations and calls can depend on beside the tree itself: the shapes
/// of all trees in their order, the references and the options.
/// </summary>
internal static class CompilationKey
{
    public static string Of(Compilation compilation, IEnumerable<TreeIndex> trees)
    {
        var digest = new MemoryStream();
        Write(digest, compilation.AssemblyName ?? "");
        Write(digest, $"{Identity.Of(compilation.Options)}");
        foreach (var reference in compilation.References)
        {
            Write(digest, $"{Identity.Of(reference)}");
        }

        foreach (var tree in trees)
        {
            digest.Write(tree.Shape, 0, tree.Shape.Length);
        }

        using var sha = SHA256.Create();
        digest.Position = 0;
        return Convert.ToBase64String(sha.ComputeHash(digest));
    }

    private static void Write(Stream digest, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + '\0');
        digest.Write(bytes, 0, bytes.Length);
    }
}
