using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Adds and removes modifiers; comments and indentation stay where they are.</summary>
internal static class Modifiers
{
    private static readonly SyntaxKind[] Accessibility =
        [SyntaxKind.PublicKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.PrivateKeyword];

    /// <summary>Makes a method partial, and says how accessible it is, as one that returns something must.</summary>
    public static MethodDeclarationSyntax WithPartial(this MethodDeclarationSyntax method) =>
        method.WithAccessibility().WithModifier(SyntaxKind.PartialKeyword, method.WithAccessibility().Modifiers.Count);

    public static MethodDeclarationSyntax WithAccessibility(this MethodDeclarationSyntax method) =>
        method.Modifiers.Any(m => Accessibility.Contains(m.Kind())) ? method : method.WithModifier(SyntaxKind.PrivateKeyword, 0);

    public static MethodDeclarationSyntax Without(this MethodDeclarationSyntax method, SyntaxKind modifier)
    {
        var index = method.Modifiers.IndexOf(modifier);
        if (index < 0)
        {
            return method;
        }

        var leading = method.Modifiers[index].LeadingTrivia;
        method = method.WithModifiers(method.Modifiers.RemoveAt(index));
        var next = index < method.Modifiers.Count ? method.Modifiers[index] : method.ReturnType.GetFirstToken();
        return method.ReplaceToken(next, next.WithLeadingTrivia(leading));
    }

    /// <summary>Makes the types partial that a declaration stands in.</summary>
    public static void MakeContainersPartial(SyntaxEditor editor, SyntaxNode declaration)
    {
        foreach (var type in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(type, static (current, _) => ((TypeDeclarationSyntax)current).WithModifier(SyntaxKind.PartialKeyword, ((TypeDeclarationSyntax)current).Modifiers.Count));
        }
    }

    private static T WithModifier<T>(this T declaration, SyntaxKind modifier, int index)
        where T : MemberDeclarationSyntax
    {
        if (declaration.Modifiers.Any(modifier))
        {
            return declaration;
        }

        SyntaxTriviaList leading = default;
        if (index == 0)
        {
            var first = declaration.Modifiers.Count > 0 ? declaration.Modifiers[0] : AfterModifiers(declaration);
            leading = first.LeadingTrivia;
            declaration = declaration.ReplaceToken(first, first.WithLeadingTrivia());
        }

        var added = SyntaxFactory.Token(leading, modifier, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return (T)declaration.WithModifiers(declaration.Modifiers.Insert(index, added));
    }

    private static SyntaxToken AfterModifiers(MemberDeclarationSyntax declaration) => declaration switch
    {
        TypeDeclarationSyntax type => type.Keyword,
        MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
        _ => throw new ArgumentException("Only types and methods are made partial.", nameof(declaration)),
    };
}
