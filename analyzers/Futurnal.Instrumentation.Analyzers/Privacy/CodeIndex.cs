using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Where each symbol is mentioned in some code. What could not be bound is told, since a mention may stand there.</summary>
internal sealed class CodeIndex
{
    private readonly Dictionary<ISymbol, List<IOperation>> _mentions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _dynamicNames = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether a jump by goto is in the code, past what stands between.</summary>
    public bool HasJumps { get; private set; }

    /// <summary>Tells whether a call that is bound at run time can name a member.</summary>
    public bool HasDynamicCallOf(string name) => _dynamicNames.Contains("") || _dynamicNames.Contains(name);

    public static CodeIndex Of(IEnumerable<IOperation> roots)
    {
        var index = new CodeIndex();
        foreach (var operation in roots.SelectMany(r => r.DescendantsAndSelf()))
        {
            index.Add(operation);
        }

        return index;
    }

    public IReadOnlyList<IOperation> MentionsOf(ISymbol symbol) => _mentions.TryGetValue(symbol, out var all) ? all : [];

    private void Add(IOperation operation)
    {
        HasJumps |= operation is IBranchOperation { BranchKind: BranchKind.GoTo } or ILabeledOperation;
        if (operation is IDynamicMemberReferenceOperation dynamicMember)
        {
            _dynamicNames.Add(dynamicMember.MemberName);
        }
        else if (operation is IDynamicInvocationOperation { Operation: not IDynamicMemberReferenceOperation })
        {
            _dynamicNames.Add("");
        }

        ISymbol? symbol = operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
            IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
            IListPatternOperation pattern => pattern.DeclaredSymbol,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation call => call.TargetMethod,
            IMethodReferenceOperation reference => reference.Method,
            ILocalFunctionOperation function => function.Symbol,
            _ => null,
        };
        if (symbol is null)
        {
            return;
        }

        var key = symbol is IMethodSymbol or IFieldSymbol or IPropertySymbol ? RestrictedSlots.Definition(symbol) : symbol;
        if (!_mentions.TryGetValue(key, out var all))
        {
            _mentions.Add(key, all = []);
        }

        all.Add(operation);
    }
}
