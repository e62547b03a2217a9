using Futurnal.Instrumentation.Analyzers;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Finds all that the solution passes for a parameter.</summary>
internal static class PassedTexts
{
    /// <summary>The arguments, in the order of the sources; <see langword="null"/> where the method is used otherwise than by calls of the user's own.</summary>
    public static async Task<IReadOnlyList<PassedText>?> FindAsync(IParameterSymbol parameter, Solution solution, CancellationToken cancellationToken)
    {
        var passed = new List<PassedText>();
        var references = await SymbolFinder.FindReferencesAsync(parameter.ContainingSymbol, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references.SelectMany(r => r.Locations).OrderBy(l => l.Document.FilePath, StringComparer.Ordinal).ThenBy(l => l.Location.SourceSpan.Start))
        {
            if (IsWrittenByUs(place.Document))
            {
                continue;
            }

            if (place.Document is SourceGeneratedDocument
                || await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                return null;
            }

            var name = root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (name.IsPartOfStructuredTrivia() || IsInNameof(name, model, cancellationToken))
            {
                continue;
            }

            if (CallOf(name, model, cancellationToken)?.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is not { } argument)
            {
                return null;
            }

            if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Syntax is ArgumentSyntax written)
            {
                passed.Add(new(place.Document.Id, written.Expression, argument.Value, model));
            }
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue || IncomingProver.CallerInfo(argument.Parameter) is not null)
            {
                return null;
            }
        }

        return passed;
    }

    /// <summary>The constants that the calls pass, or <see langword="null"/> where one may pass something else.</summary>
    public static ClosedText? Proof(IEnumerable<PassedText> passed, CancellationToken cancellationToken)
    {
        var all = ClosedText.Nothing;
        foreach (var text in passed)
        {
            if (ReportedWrites.Proof(text.Value, text.Model.Compilation, cancellationToken) is not { } closed)
            {
                return null;
            }

            all = all.Or(closed);
        }

        return all;
    }

    private static IInvocationOperation? CallOf(SyntaxNode name, SemanticModel model, CancellationToken cancellationToken) =>
        name.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(i => i.Expression.Span.Contains(name.Span)) is { } call
        && call.Expression.GetLastToken() == name.GetLastToken()
            ? model.GetOperation(call, cancellationToken) as IInvocationOperation
            : null;

    private static bool IsInNameof(SyntaxNode name, SemanticModel model, CancellationToken cancellationToken) => name.Ancestors()
        .OfType<InvocationExpressionSyntax>()
        .Any(i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && model.GetConstantValue(i, cancellationToken).HasValue);

    /// <summary>A wrapper of ours is written anew when the method changes.</summary>
    private static bool IsWrittenByUs(Document document) =>
        document is SourceGeneratedDocument && document.FilePath?.Contains(typeof(InstrumentationGenerator).FullName) == true;
}
