using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Digests what other files can see of a file: everything but the bodies of its members. Of a body nothing can be seen but
/// that it exists and whether it yields.
/// </summary>
internal static class TreeShape
{
    private const char Separator = '\0';
    private const char Body = '\u0001';
    private const char IteratorBody = '\u0002';

    /// <param name="tree">The tree.</param>
    /// <param name="root">Its root.</param>
    /// <param name="iterators">What <see cref="BodyAround"/> gave for each yield statement in it.</param>
    public static byte[] Of(SyntaxTree tree, SyntaxNode root, ISet<SyntaxNode> iterators)
    {
        var text = new StringBuilder(tree.FilePath).Append(Separator).Append(Identity.Of(tree.Options)).Append(Separator);
        foreach (var part in root.DescendantNodesAndTokensAndSelf(n => !IsBody(n)))
        {
            if (part.IsToken)
            {
                Append(text, part.AsToken());
            }
            else if (IsBody(part.AsNode()!))
            {
                text.Append(iterators.Contains(part.AsNode()!) ? IteratorBody : Body);
                AppendDirectives(text, part.AsNode()!);
            }
        }

        using var sha = SHA256.Create();
        return sha.ComputeHash(Encoding.Unicode.GetBytes(text.ToString()));
    }

    /// <summary>The outermost body that a statement belongs to, not being in a function within it; else the statement itself.</summary>
    public static SyntaxNode BodyAround(SyntaxNode statement)
    {
        for (var node = statement.Parent; node is not null && node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = node.Parent)
        {
            if (IsBody(node))
            {
                return node;
            }
        }

        return statement;
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
        ArrowExpressionClauseSyntax => true,
        EqualsValueClauseSyntax => !IsConstant(node),
        GlobalStatementSyntax => true,
        _ => false,
    };

    /// <summary>The values of constants, of enum members and of optional parameters are part of what others see.</summary>
    private static bool IsConstant(SyntaxNode initializer) => initializer.Parent switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        PropertyDeclarationSyntax => false,
        _ => true,
    };

    private static void Append(StringBuilder text, SyntaxToken token)
    {
        if (token.ContainsDirectives)
        {
            AppendDirectives(text, token.LeadingTrivia);
        }

        text.Append(token.Text).Append(Separator);
    }

    private static void AppendDirectives(StringBuilder text, SyntaxNode body)
    {
        if (body.ContainsDirectives)
        {
            AppendDirectives(text, body.DescendantTrivia());
        }
    }

    /// <summary>What follows a directive on nullability is read otherwise, also behind the body in which it stands.</summary>
    private static void AppendDirectives(StringBuilder text, IEnumerable<SyntaxTrivia> trivia)
    {
        foreach (var directive in trivia.Where(t => t.IsKind(SyntaxKind.NullableDirectiveTrivia)))
        {
            text.Append(directive.ToString()).Append(Separator);
        }
    }
}
