using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Finds the exceptions that declared values are named after: <c>io</c> and <c>task_canceled</c> are types of the framework.</summary>
internal sealed class ExceptionArms(SemanticModel model, CancellationToken cancellationToken)
{
    private const string Suffix = "Exception";

    private static readonly string[] Namespaces =
    [
        "System", "System.IO", "System.Net", "System.Net.Http", "System.Net.Sockets", "System.Threading", "System.Threading.Tasks", "System.Security",
        "System.Security.Authentication", "System.Security.Cryptography", "System.Text.Json", "System.Data.Common",
    ];

    /// <summary>How many receivers and calls a text is away from the exception that it is taken from, or <see langword="null"/>.</summary>
    public int? DistanceOf(ExpressionSyntax value)
    {
        var distance = 0;
        for (ExpressionSyntax? source = value; source is not null; source = Next(source), distance++)
        {
            if (IsException(model.GetTypeInfo(source, cancellationToken).Type))
            {
                return distance;
            }
        }

        return null;
    }

    /// <summary>What is so far away from a text.</summary>
    public static ExpressionSyntax At(ExpressionSyntax value, int distance) => distance == 0 ? value : At(Next(value)!, distance - 1);

    /// <summary>The arms, those of derived types first; none where no value is named after an exception.</summary>
    public IReadOnlyList<(string Pattern, string Value)> Of(ImmutableArray<string> declared, int position)
    {
        var around = model.GetEnclosingSymbol(position, cancellationToken)?.ContainingNamespace;
        var places = Namespaces.Select(NamespaceOf).OfType<INamespaceSymbol>().Concat(around is null ? [] : [around]).ToArray();
        return
        [
            .. declared
                .Select(v => (Value: v, Type: places.Select(p => TypeIn(p, v)).FirstOrDefault(t => t is not null)))
                .Where(v => v.Type is not null)
                .OrderByDescending(v => DepthOf(v.Type!))
                .Select(v => (model.NameAt(position, v.Type!.ContainingNamespace.ToDisplayString(), v.Type.Name), Names.Literal(v.Value))),
        ];
    }

    private static ExpressionSyntax? Next(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax call => call.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    private INamespaceSymbol? NamespaceOf(string name) => name.Split('.').Aggregate(
        (INamespaceSymbol?)model.Compilation.GlobalNamespace, (outer, n) => outer?.GetNamespaceMembers().FirstOrDefault(m => m.Name == n));

    private INamedTypeSymbol? TypeIn(INamespaceSymbol place, string value)
    {
        var name = string.Concat(value.Split('_', '-', ' ')) + Suffix;
        return place.GetTypeMembers().FirstOrDefault(t => t.Arity == 0 && string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase) && IsException(t) && model.Compilation.IsSymbolAccessibleWithin(t, model.Compilation.Assembly));
    }

    private static int DepthOf(INamedTypeSymbol type) => type.BaseType is { } parent ? DepthOf(parent) + 1 : 0;

    private bool IsException(ITypeSymbol? type)
    {
        var exception = model.Compilation.GetTypeByMetadataName("System.Exception");
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t, exception))
            {
                return true;
            }
        }

        return false;
    }
}
