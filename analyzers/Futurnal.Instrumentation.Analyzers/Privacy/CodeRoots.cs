using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds the code below a declaration: bodies, initializers, arguments of base constructors and attributes.</summary>
internal static class CodeRoots
{
    /// <summary>The code's outermost operations. All executable code is in one of them.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="model">The model of its tree.</param>
    /// <param name="name">The name that has to stand in the code, since binding the rest takes its time; <see langword="null"/> for all code.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<IOperation> Below(SyntaxNode declaration, SemanticModel model, string? name, CancellationToken cancellationToken)
    {
        var inside = new Stack<SyntaxNode>();
        inside.Push(declaration);
        while (inside.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = inside.Pop();
            if (name is not null && IsRoot(node) && !Names(node, name))
            {
                continue;
            }

            if (IsRoot(node) && model.GetOperation(node, cancellationToken) is { Parent: null } operation)
            {
                yield return operation;

                // Parameters' defaults and attributes of a method are roots of their own, below its declaration; so are types below top-level statements.
                foreach (var child in node.ChildNodes().Where(c => c is ParameterListSyntax or AttributeListSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
                {
                    inside.Push(child);
                }

                continue;
            }

            foreach (var child in node.ChildNodes())
            {
                inside.Push(child);
            }
        }
    }

    private static bool Names(SyntaxNode code, string name) => code.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name);

    private static bool IsRoot(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax
        or EqualsValueClauseSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax or ConstructorInitializerSyntax
        || (node is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement));
}
