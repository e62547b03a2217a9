using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Makes a change of a label on trial, and asks the compiler and the rules what they say of it.</summary>
internal static class LabelTrial
{
    private const string Kind = "Futurnal.Label";

    /// <summary>Marks the parameter that is changed, so that it is found again.</summary>
    public static ParameterSyntax Mark(ParameterSyntax parameter) => parameter.WithAdditionalAnnotations(new SyntaxAnnotation(Kind));

    /// <summary>Tells whether no error comes in the changed files, and the label has one less under the same key.</summary>
    public static async Task<bool> SucceedsAsync(OpenParameter parameter, Remedy remedy, string key, CancellationToken cancellationToken)
    {
        var before = parameter.Document.Project.Solution;
        var after = await RemedyCodeFix.ApplyAsync(before, [remedy], cancellationToken).ConfigureAwait(false);
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()))
        {
            if (await ErrorsAsync(after.GetDocument(id)!, cancellationToken).ConfigureAwait(false) > await ErrorsAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        var document = after.GetDocument(parameter.Document.Id)!;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root!.GetAnnotatedNodes(Kind).OfType<ParameterSyntax>().FirstOrDefault() is { } changed
            && model?.GetDeclaredSymbol(changed, cancellationToken) is { ContainingSymbol: IMethodSymbol method }
            && WrongLabels(method, model.Compilation, cancellationToken, out var keys) < WrongLabels(parameter.Method, parameter.Model.Compilation, cancellationToken, out _)
            && keys.Contains(key);
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model!.GetDiagnostics(cancellationToken: cancellationToken).Count(d => d.Severity == DiagnosticSeverity.Error);
    }

    private static int WrongLabels(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken, out string[] keys)
    {
        var diagnostics = new DiagnosticBag();
        var labels = new LabelParser(method, ReturnShape.Of(method).Result, compilation, diagnostics, cancellationToken).Parse();
        keys = [.. labels.Select(l => l.Key)];
        return diagnostics.ToSpecs().Count;
    }
}
