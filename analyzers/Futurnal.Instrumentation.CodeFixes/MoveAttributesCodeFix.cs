using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Moves the attributes of an implementation or override to the member that all its calls go through.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveAttributesCodeFix)), Shared]
public sealed class MoveAttributesCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT309", "FUT401", "FUT402"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.AttributedMethod(cancellationToken) is not var (declaration, method)
            || (place.Id == "FUT309" && InstrumentedSlot.Find(method)?.Equals(method, SymbolEqualityComparer.Default) != false)
            || SlotOf(method) is not { DeclaringSyntaxReferences: { Length: 1 } references } slot
            || await references[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax target
            || place.Document.Project.Solution.GetDocument(target.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var move = new AttributeMove((place.Document, declaration, place.Model), (document, target, model));
        return move.IsPossible(cancellationToken)
            ? new Remedy($"Move the attributes to '{slot.Shown()}'", "MoveAttributes", $"{place.Document.Id}:{declaration.Span}", move.ApplyAsync)
            : null;
    }

    /// <summary>The member that every call leads to, whichever way it goes, or <see langword="null"/> where there is none.</summary>
    private static IMethodSymbol? SlotOf(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
        {
            return method.ExplicitInterfaceImplementations.Length == 1 ? InstrumentedSlot.Definition(method.ExplicitInterfaceImplementations[0]) : null;
        }

        var slots = InstrumentedSlot.SlotsOf(InstrumentedSlot.Definition(method)).ToArray();
        var all = slots.Where(s => slots.All(other => Reaches(other, s))).ToArray();
        return all.Length == 1 && !slots.Any(s => s.HasInstrument() && !SymbolEqualityComparer.Default.Equals(s, all[0])) ? all[0] : null;
    }

    private static bool Reaches(IMethodSymbol slot, IMethodSymbol target) =>
        SymbolEqualityComparer.Default.Equals(slot, target) || InstrumentedSlot.SlotsOf(slot).Contains(target, SymbolEqualityComparer.Default);
}
