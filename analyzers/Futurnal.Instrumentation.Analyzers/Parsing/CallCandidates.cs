using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The invocations of a syntax tree by the name they call; made once for each tree.</summary>
internal sealed class CallCandidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, CallCandidates> Known = new();

    private readonly ILookup<string, InvocationExpressionSyntax> _byName;

    private CallCandidates(SyntaxTree tree, CancellationToken cancellationToken) =>
        _byName = tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => (Call: call, Name: NameOf(call.Expression)))
            .Where(c => c.Name is not null)
            .ToLookup(c => c.Name!, c => c.Call, StringComparer.Ordinal);

    public static CallCandidates Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var candidates))
        {
            candidates = Known.GetValue(tree, t => new CallCandidates(t, cancellationToken));
        }

        return candidates;
    }

    public IEnumerable<InvocationExpressionSyntax> Calling(IEnumerable<string> names) => names.SelectMany(n => _byName[n]);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
