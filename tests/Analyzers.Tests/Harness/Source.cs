using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>A source file of a test. Its path and line ends are fixed, since generated code holds a checksum of it.</summary>
internal sealed record Source(string Path, string Text)
{
    public string Text { get; init; } = Text.ReplaceLineEndings("\n");

    public static Source Of(string text) => new("Main.cs", text);

    public SyntaxTree Parse(CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(Text, Encoding.UTF8, SourceHashAlgorithm.Sha256), options, Path);
}
