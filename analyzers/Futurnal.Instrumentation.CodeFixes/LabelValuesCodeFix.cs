using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Puts [LabelValues] where labels look for it, and leaves out values that add nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelValuesCodeFix)), Shared]
public sealed class LabelValuesCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT310"];

    internal override Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken) => Task.FromResult(
        place.Attribute is not { Parent: AttributeListSyntax list } attribute || IsForNoText(place, cancellationToken) ? null
        : TargetFor(list) is { } target ? Retarget(place, attribute, list, target)
        : Shorten(place, attribute, cancellationToken));

    /// <summary>Tells whether the attribute stands on something that has a type other than text, where no values count.</summary>
    internal static bool IsForNoText(ReportedPlace place, CancellationToken cancellationToken)
    {
        var owner = place.Attribute?.Parent?.Parent;
        var declared = owner is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0] : owner;
        ITypeSymbol? type = declared is null ? null : place.Model.GetDeclaredSymbol(declared, cancellationToken) switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IFieldSymbol member => member.Type,
            _ => null,
        };
        return type is not null && LabelValuesRules.WhyNot(type) is not null;
    }

    /// <summary>What the attribute has to stand on in place of what it does, or <see langword="null"/> where that is right.</summary>
    private static string? TargetFor(AttributeListSyntax list) => (list.Parent, AttributeEdits.TargetOf(list)) switch
    {
        (PropertyDeclarationSyntax, "field") => "",
        (ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }, "" or "field") => "property",
        _ => null,
    };

    private static Remedy? Retarget(ReportedPlace place, AttributeSyntax attribute, AttributeListSyntax list, string target)
    {
        if (list.Attributes.Count > 1)
        {
            return null;
        }

        var written = target.Length == 0 ? null : SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Identifier(target)).WithTrailingTrivia(SyntaxFactory.Space);
        return new Remedy(
            $"Put [{attribute.Name}] on the property",
            "PutOnProperty",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                .ReplaceNode(list, list.WithTarget(written)));
    }

    private static Remedy? Shorten(ReportedPlace place, AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var idle = new Stack<int>();
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            if (place.Model.GetConstantValue(list.Arguments[i].Expression, cancellationToken) is not { HasValue: true, Value: null or string } constant)
            {
                return null;
            }

            if (constant.Value is not string value || !known.Add(value))
            {
                idle.Push(i);
            }
            else if (!LabelValuesRules.IsFit(value))
            {
                return null;
            }
        }

        if (idle.Count == 0 || known.All(LabelValuesRules.IsImplied))
        {
            return null;
        }

        var arguments = idle.Aggregate(list.Arguments, (left, i) => left.RemoveAt(i));
        return new Remedy(
            "Leave out the values that add nothing",
            "ShortenValues",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                .ReplaceNode(attribute, attribute.WithArgumentList(list.WithArguments(arguments))));
    }
}
