using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds which <c>Add</c> a collection expression calls for each of its elements.</summary>
internal sealed class BoundAdd(BoundCall bound, ITypeSymbol collection)
{
    private readonly IMethodSymbol[] _all = [.. bound.Candidates(collection, "Add")];
    private readonly Lazy<ExpressionSyntax?> _receiver = new(() => bound.ValueOf(collection));

    public bool MayCall(Func<IMethodSymbol, bool> isWanted) => _all.Any(m => isWanted(InstrumentedSlot.Definition(m)));

    public IEnumerable<IMethodSymbol> Of(IOperation element)
    {
        var type = element is ISpreadOperation spread ? spread.ElementType : element.Type;
        var value = element is not ISpreadOperation ? element.Syntax as ExpressionSyntax : type is null ? null : bound.ValueOf(type);
        if (_receiver.Value is { } receiver && value is not null)
        {
            return bound.Find(BoundCall.Of(receiver, "Add", value)) is { } method ? [method] : [];
        }

        // The call cannot be written down, because of an anonymous type: a member that takes the element comes before extensions.
        var members = _all.Where(m => m is { ReducedFrom: null, Parameters.Length: 1 } && Takes(m, type, element.SemanticModel!.Compilation)).ToArray();
        return members.Length > 0 ? members : _all;
    }

    private static bool Takes(IMethodSymbol method, ITypeSymbol? type, Compilation compilation) =>
        type is null || compilation.ClassifyCommonConversion(type, method.Parameters[0].Type).IsImplicit;
}
