using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Finds the code below a declaration: bodies, initializers, arguments of base constructors and attributes.</summary>
internal static class CodeRoots
{
    /// <summary>The code's outermost operations. All executable code is in one of them.</summary>
    public static IEnumerable<IOperation> Below(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        var inside = new Stack<SyntaxNode>();
        inside.Push(declaration);
        while (inside.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = inside.Pop();
            if (IsRoot(node) && model.GetOperation(node, cancellationToken) is { Parent: null } operation)
            {
                yield return operation;

                // Parameters' defaults and attributes of a method are roots of their own, below its declaration.
                foreach (var child in node.ChildNodes().Where(c => c is ParameterListSyntax or AttributeListSyntax))
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

    private static bool IsRoot(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax
        or EqualsValueClauseSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax or ConstructorInitializerSyntax
        || (node is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement));
}
