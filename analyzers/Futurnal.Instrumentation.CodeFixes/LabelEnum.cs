using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>An enum in the place of some texts, with the same texts as a label.</summary>
/// <param name="Namespace">The namespace it is declared in.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Members">A member for each text.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
internal sealed record LabelEnum(INamespaceSymbol Namespace, string Name, ImmutableSortedDictionary<string, string> Members, bool IsPublic)
{
    public static ImmutableSortedDictionary<string, string> MembersOf(IEnumerable<string> texts)
    {
        var members = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        foreach (var text in texts.OrderBy(t => t, StringComparer.Ordinal))
        {
            var (name, next) = (Pascal(text), 2);
            while (members.ContainsValue(name))
            {
                name = Pascal(text) + next++;
            }

            members = members.SetItem(text, name);
        }

        return members;
    }

    /// <summary>A text as a name: words begin in upper case, and signs between them are left out.</summary>
    public static string Pascal(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1)));
        return name.Length > 0 && char.IsLetter(name[0]) ? name : "_" + name;
    }

    public ExpressionSyntax Member(string text) =>
        SyntaxFactory.ParseExpression($"{FullName}.{Members[text]}").WithAdditionalAnnotations(Simplifier.Annotation);

    public TypeSyntax Type(bool canBeNull)
    {
        var type = SyntaxFactory.ParseTypeName(FullName).WithAdditionalAnnotations(Simplifier.Annotation);
        return canBeNull ? SyntaxFactory.NullableType(type) : type;
    }

    /// <summary>The declaration, to stand behind a type.</summary>
    public MemberDeclarationSyntax Declare(SyntaxNode type)
    {
        var (indent, end) = (Layout.IndentOf(type), Layout.LineEndOf(type).ToString());
        var inside = Layout.Deeper(indent);
        var members = string.Concat(Members.Select(m => $"{TextOf(m.Key, m.Value, inside, end)}{inside}{m.Value},{end}"));
        var endsItsLine = type.GetTrailingTrivia().Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        var text = $"{(endsItsLine ? "" : end)}{end}{indent}{(IsPublic ? "public" : "internal")} enum {Name}{end}{indent}{{{end}{members}{indent}}}{(endsItsLine ? end : "")}";
        var declaration = SyntaxFactory.ParseMemberDeclaration(text)!;
        return declaration.ReplaceNodes(declaration.DescendantNodes().OfType<AttributeSyntax>().Select(a => a.Name), (_, n) => n.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private string FullName => Namespace.IsGlobalNamespace ? $"global::{Name}" : $"{Namespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{Name}";

    private static string TextOf(string text, string member, string indent, string end) =>
        SnakeCase.Of(member) == text ? "" : $"{indent}[global::System.Runtime.Serialization.EnumMember(Value = {Names.Literal(text)})]{end}";
}
