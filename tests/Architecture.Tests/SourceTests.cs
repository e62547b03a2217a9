using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

public class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void Sources_OfEveryKind_StayShort() => Assert.Empty(Repository.Sources
        .Select(path => (Path: path, Lines: Repository.Read(path).AsSpan().Count('\n')))
        .Where(f => f.Lines > MostLines)
        .Select(f => $"{f.Path} has {f.Lines} lines"));

    [Fact]
    public void Sources_OfEveryKind_HoldOneTypeNamedLikeTheFile() => Assert.Empty(Repository.Sources
        .Select(path => (Path: path, Types: TypesIn(path)))
        .Where(f => f.Types.Any(type => type != NameOf(f.Path)) || f.Types.Count > 1)
        .Select(f => $"{f.Path} holds {string.Join(", ", f.Types)}"));

    [Fact]
    public void Sources_OfEveryFolder_AreFound() => Assert.Equal(
        ["analyzers", "samples", "src", "tests"], Repository.Sources.Select(path => path.Split('/')[0]).Distinct());

    // A generic type may name its parameters in braces: IObservedCall{TResult}.cs.
    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path).Split('{')[0];

    private static List<string> TypesIn(string path)
    {
        var root = CSharpSyntaxTree.ParseText(Repository.Read(path), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        return
        [
            .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .Select(node => node switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.Text,
                    DelegateDeclarationSyntax type => type.Identifier.Text,
                    _ => null,
                })
                .OfType<string>(),
        ];
    }
}
