using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>A method in source whose use was not recorded, and which might record itself instead.</summary>
internal sealed record SelfRecordingTarget(Document Document, MethodDeclarationSyntax Declaration, IMethodSymbol Method)
{
    /// <summary>Gets what tells the method from every other.</summary>
    public string Id => $"{Document.Id}:{Declaration.Span}";

    public static async Task<SelfRecordingTarget?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        if (place.EscapedUse(cancellationToken) is not var (use, called)
            || IsThroughBase(use)
            || CallRules.IsInExpressionTree(use.Syntax, place.Model, cancellationToken))
        {
            return null;
        }

        // Attributes that count from elsewhere stay there, and so does what records.
        var method = InstrumentedSlot.Definition(called);
        return method.HasInstrument() && method.DeclaringSyntaxReferences.Length == 1
            && await method.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } declaration
            && place.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } document and not SourceGeneratedDocument
            ? new SelfRecordingTarget(document, declaration, method)
            : null;
    }

    private static bool IsThroughBase(IOperation use) => use switch
    {
        IInvocationOperation invocation => invocation.Instance?.Syntax is BaseExpressionSyntax,
        IMethodReferenceOperation reference => reference.Instance?.Syntax is BaseExpressionSyntax,
        _ => false,
    };
}
