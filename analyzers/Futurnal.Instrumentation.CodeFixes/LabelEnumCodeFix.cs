using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Makes an enum of the constants that callers pass for a label and that the method compares it with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelEnumCodeFix)), Shared]
public sealed class LabelEnumCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT101"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (OpenParameter.At(place, cancellationToken) is not { } parameter
            || !parameter.CanChangeType()
            || TextUses.Of(parameter, cancellationToken) is not { } compared
            || await PassedTexts.FindAsync(parameter.Symbol, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } passed
            || LabelEnumChange.TextsOf(parameter, passed, compared, cancellationToken) is not { Count: > 0 } texts)
        {
            return null;
        }

        string[] values = [.. texts.Select(t => t.Text).Distinct(StringComparer.Ordinal)];
        if (values.Length > CardinalityLimits.EnumMembers || !Array.TrueForAll(values, LabelValuesWriter.CanList))
        {
            return null;
        }

        var type = parameter.Declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>().Last();
        var name = FreeName(parameter, type);
        var change = new LabelEnumChange(parameter, type, new(parameter.Method.ContainingNamespace, name, LabelEnum.MembersOf(values), IsPublic(parameter.Method)), texts);
        var remedy = new Remedy($"Make an enum '{name}' from the constants seen", "LabelEnum", $"{parameter.Method.ContainingNamespace.ToDisplayString()}.{name}", change.ApplyAsync);
        return await LabelTrial.SucceedsAsync(parameter, remedy, parameter.Key, cancellationToken).ConfigureAwait(false) ? remedy : null;
    }

    /// <summary>A name that means nothing yet, in the method or beside the type.</summary>
    private static string FreeName(OpenParameter parameter, BaseTypeDeclarationSyntax type)
    {
        var name = LabelEnum.Pascal(parameter.Symbol.Name);
        string[] candidates = [name, name + "Kind", type.Identifier.ValueText + name];
        var free = candidates.FirstOrDefault(c =>
            !parameter.Model.LookupNamespacesAndTypes(parameter.Syntax.SpanStart, name: c).Any()
            && !parameter.Method.ContainingNamespace.GetMembers(c).Any());
        return free ?? type.Identifier.ValueText + name + "Label";
    }

    private static bool IsPublic(IMethodSymbol method)
    {
        for (ISymbol? s = method; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
        {
            if (s.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
