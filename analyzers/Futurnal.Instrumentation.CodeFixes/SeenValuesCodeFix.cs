using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Declares the constants that callers pass as the values of a label.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SeenValuesCodeFix)), Shared]
public sealed class SeenValuesCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT101"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (OpenParameter.At(place, cancellationToken) is not { } parameter
            || parameter.IsWritten(cancellationToken)
            || await PassedTexts.FindAsync(parameter.Symbol, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } passed
            || PassedTexts.Proof(passed, cancellationToken) is not { } proof)
        {
            return null;
        }

        var implied = parameter.Symbol is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text } ? proof.Values.Add(text) : proof.Values;
        string[] values = [.. implied.Where(v => v.Length > 0 && !LabelValuesRules.IsImplied(v)).OrderBy(v => v, StringComparer.Ordinal)];
        if (values.Length is 0 or > CardinalityLimits.EnumMembers
            || !Array.TrueForAll(values, LabelValuesWriter.CanList)
            || parameter.Syntax.AttributeLists.SelectMany(l => l.Attributes).Any(a => place.Model.GetTypeInfo(a, cancellationToken).Type?.ToDisplayString() == AttributeNames.LabelValues)
            || LabelValuesWriter.Write(values, place.Model, parameter.Syntax.SpanStart) is not { } attribute)
        {
            return null;
        }

        var remedy = new Remedy(
            "Add [LabelValues] with the constants callers pass",
            "SeenValues",
            $"{place.Document.Id}:{place.Span}",
            async (solution, c) => (await solution.GetDocumentEditorAsync(place.Document.Id, c).ConfigureAwait(false))
                .ReplaceNode(parameter.Syntax, (current, _) => LabelTrial.Mark(With((ParameterSyntax)current, parameter.Label, attribute))));
        return await LabelTrial.SucceedsAsync(parameter, remedy, parameter.Key, cancellationToken).ConfigureAwait(false) ? remedy : null;
    }

    private static ParameterSyntax With(ParameterSyntax parameter, AttributeSyntax label, AttributeSyntax values)
    {
        var beside = parameter.AttributeLists.First(l => l.Attributes.Any(a => a.ToString() == label.ToString()));
        var index = beside.Attributes.IndexOf(a => a.ToString() == label.ToString());
        return parameter.ReplaceNode(beside, beside.WithAttributes(beside.Attributes.Count == index + 1
            ? SyntaxFactory.SeparatedList<AttributeSyntax>(beside.Attributes.GetWithSeparators().Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)).Add(values))
            : beside.Attributes.Insert(index + 1, values)));
    }
}
