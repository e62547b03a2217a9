using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>
/// Takes back the compiler's remark that a default value in the body of an async partial method has no effect: the generated
/// declaration repeats it, and there it has.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuilderDefaultsSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Repeated = new(
        "FUTS001", "CS1066", "The generated declaration of an async partial method repeats the default value");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Repeated];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
                && context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol method
                && method.HasInstrument()
                && MethodForms.IsAsyncPartial(InstrumentedSlot.Definition(method)))
            {
                context.ReportSuppression(Suppression.Create(Repeated, diagnostic));
            }
        }
    }
}
