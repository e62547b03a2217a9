using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Judges tags that pass by the library: each has to be closed by its type or by proof.</summary>
internal sealed class TagRules(CompilationCode code)
{
    private const int DeepestCall = 4;

    private readonly TagWrites _writes = new(code);
    private readonly ToolkitTypes _toolkit = new(code.Compilation);

    public IEnumerable<Diagnostic> Judge(string api, IEnumerable<IOperation> given, CancellationToken cancellationToken) =>
        given.SelectMany(_writes.ValuesOf).Select(v => WhyOpen(v, DeepestCall, cancellationToken) is { } open
            ? Diagnostic.Create(RuleCatalog.OpenTag, v.Syntax.GetLocation(), open.Trail.Select(s => s.Place), api, SourceText.Shorten(v.Syntax), LeakReport.Trail(open))
            : null).OfType<Diagnostic>();

    private OpenText? WhyOpen(IOperation tag, int depth, CancellationToken cancellationToken)
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

        var run = new ProofRun(code, cancellationToken);
        if (value.Type?.SpecialType == SpecialType.System_String)
        {
            return run.ProveWritten(value, []) as OpenText;
        }

        // Who calls a method for tags sees what it makes them of.
        return depth > 0 && TagWrites.ReturnedBy(value, run) is { } returned
            ? returned.SelectMany(_writes.ValuesOf).Select(v => WhyOpen(v, depth - 1, cancellationToken)).FirstOrDefault(o => o is not null)?.Via($"result of '{SourceText.Shorten(value.Syntax)}'", value.Syntax)
            : OpenText.At(value, "its type does not close it", SourceKinds.OfValue(value));
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
