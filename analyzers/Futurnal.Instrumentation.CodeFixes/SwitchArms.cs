using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Decides which texts stand for the declared values: the extension of a file has a dot, and some texts have one case only.</summary>
internal static class SwitchArms
{
    public static IReadOnlyList<(string Pattern, string Value)> Of(ExpressionSyntax value, ImmutableArray<string> declared, SemanticModel model, CancellationToken cancellationToken)
    {
        var called = value is ConditionalAccessExpressionSyntax around ? around.WhenNotNull : value;
        var inCase = CaseOf(called, model, cancellationToken);
        var source = inCase is null ? value : value switch
        {
            ConditionalAccessExpressionSyntax access => access.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            _ => value,
        };
        var dot = IsExtension(model.GetSymbolInfo(source, cancellationToken).Symbol) ? "." : "";
        return [.. declared.Select(v => (Names.Literal(InCase(v.StartsWith(".", StringComparison.Ordinal) ? v : dot + v)), Names.Literal(v)))];

        string InCase(string text) => inCase is null ? text : inCase(text);
    }

    private static Func<string, string>? CaseOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(value, cancellationToken).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method ? method.Name switch
        {
            nameof(string.ToLower) or nameof(string.ToLowerInvariant) => v => v.ToLowerInvariant(),
            nameof(string.ToUpper) or nameof(string.ToUpperInvariant) => v => v.ToUpperInvariant(),
            _ => null,
        }
        : null;

    private static bool IsExtension(ISymbol? symbol) => symbol is { ContainingType: { } type } && (symbol.Name, type.ToDisplayString()) switch
    {
        ("GetExtension", "System.IO.Path") => true,
        ("Extension", "System.IO.FileSystemInfo") => true,
        _ => false,
    };
}
