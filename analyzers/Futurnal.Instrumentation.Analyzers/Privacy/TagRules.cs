using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Judges tags that pass by the library: each has to be closed by its type or by proof.</summary>
internal sealed class TagRules(CompilationCode code)
{
    private readonly TagWrites _writes = new(code);
    private readonly ToolkitTypes _toolkit = new(code.Compilation);

    public IEnumerable<Diagnostic> Judge(IOperation operation, string api, IReadOnlyList<IArgumentOperation> tags, CancellationToken cancellationToken)
    {
        var values = operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation item } assignment
            ? item.Arguments.Select(a => a.Value).Where(v => v.Type?.SpecialType == SpecialType.System_String).Append(assignment.Value)
            : tags.SelectMany(t => _writes.ValuesOf(t.Value));
        return values.Select(v => Judge(api, v, cancellationToken)).OfType<Diagnostic>();
    }

    private Diagnostic? Judge(string api, IOperation tag, CancellationToken cancellationToken)
    {
        var value = tag;
        while (value is IConversionOperation { OperatorMethod: null } conversion && conversion.Type?.SpecialType != SpecialType.System_String)
        {
            value = conversion.Operand;
        }

        if (value.ConstantValue is { HasValue: true, Value: null } || IsClosed(value.Type))
        {
            return null;
        }

        var proof = value.Type?.SpecialType == SpecialType.System_String
            ? new ProofRun(code, cancellationToken).ProveWritten(value, [])
            : OpenText.At(value, "its type does not close it", SourceKinds.OfValue(value));
        return proof is OpenText open
            ? Diagnostic.Create(RuleCatalog.OpenTag, tag.Syntax.GetLocation(), open.Trail.Select(s => s.Place), api, SourceText.Shorten(tag.Syntax), LeakReport.Trail(open))
            : null;
    }

    private bool IsClosed(ITypeSymbol? type) => type switch
    {
        null => true,
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => IsClosed(inner),
        { SpecialType: SpecialType.System_DateTime } or { Name: "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(c => c.SpecialType == SpecialType.System_Enum),
        _ => _toolkit.IsLabel(type),
    };
}
