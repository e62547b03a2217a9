using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>A declaration that gets [LabelValues].</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Declaration">The parameter or property.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Shown">The member, for the user.</param>
internal sealed record LabelValuesCopy(DocumentId Document, SyntaxNode Declaration, AttributeSyntax Attribute, string Shown)
{
    /// <summary>The copy, or <see langword="null"/> where the declaration is not in source, or of a type parameter, which cannot be restricted.</summary>
    public static async Task<LabelValuesCopy?> FindAsync(ISymbol slot, ImmutableArray<string> values, Solution solution, CancellationToken cancellationToken)
    {
        if ((slot.OriginalDefinition switch { IParameterSymbol p => p.Type, IPropertySymbol p => p.Type, _ => null }) is not { SpecialType: SpecialType.System_String }
            || slot.DeclaringSyntaxReferences is not [var reference]
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } declaration
            || !(slot is IParameterSymbol ? declaration is ParameterSyntax : declaration is BasePropertyDeclarationSyntax)
            || solution.GetDocument(declaration.SyntaxTree) is not { } document
            || document is SourceGeneratedDocument
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || LabelValuesWriter.Write(values, model, declaration.SpanStart) is not { } attribute)
        {
            return null;
        }

        return new(document.Id, declaration, attribute, (slot is IParameterSymbol ? slot.ContainingSymbol : slot).Shown());
    }

    public void Apply(SyntaxEditor editor)
    {
        var list = SyntaxFactory.AttributeList([Attribute]);
        var behind = Layout.BeginsItsLine(Declaration) ? Layout.LineEndOf(Declaration) : SyntaxFactory.Space;
        editor.ReplaceNode(Declaration, (current, _) => current is ParameterSyntax parameter
            ? parameter.WithAttributes([list])
            : ((MemberDeclarationSyntax)current).WithAttributes([list], behind));
    }
}
