using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says where a label, or what else has checked its texts, is made past its type: out of other memory, by reflection or by data.</summary>
internal sealed class ForgingRules(CompilationCode code, ToolkitTypes toolkit)
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Invocation, OperationKind.MethodReference, OperationKind.ObjectCreation, OperationKind.Conversion, OperationKind.AddressOf, OperationKind.VariableDeclarator, OperationKind.TypeOf,
        OperationKind.DeclarationPattern, OperationKind.RecursivePattern, OperationKind.DynamicInvocation, OperationKind.DynamicObjectCreation,
    ];

    private readonly WantedTypes _wanted = new(toolkit.IsGuarded, toolkit.IsLabel);

    public Diagnostic? Judge(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.IsEmpty: true }, Instance: { } instance } call => OfGetType(call, instance),
        IInvocationOperation call => OfMethod(call, call.TargetMethod, cancellationToken) ?? OfMemory(call),
        IMethodReferenceOperation reference => OfMethod(reference, reference.Method, cancellationToken),
        IObjectCreationOperation creation => OfCreation(creation),
        IConversionOperation { OperatorMethod: null } conversion => OfConversion(conversion),
        IAddressOfOperation { Reference.Type: { } type } address when _wanted.Has(type) => Create(address, type, "is a pointer to one"),
        IVariableDeclaratorOperation { Symbol.Type: IPointerTypeSymbol { PointedAtType: var type } } pointer when _wanted.Has(type) => Create(pointer, type, "is a pointer to one"),
        ITypeOfOperation type when _wanted.Has(type.TypeOperand) && TypeMentions.GoesOn(type) => Create(type, type.TypeOperand, "hands its type to reflection"),
        IPatternOperation { NarrowedType: { } to, InputType: { } from } pattern when ForgingCalls.WhyConverted(from, to, _wanted) is { } why => Create(pattern, to, why),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { ContainingType: var type, Instance: var instance } } call when (type ?? instance?.Type) is { } owner && toolkit.Declares(owner) => Create(call, owner, "is bound at run time"),
        IDynamicObjectCreationOperation { Type: { } type } creation when toolkit.Declares(type) => Create(creation, type, "is bound at run time"),
        _ => null,
    };

    private Diagnostic? OfMethod(IOperation operation, IMethodSymbol method, CancellationToken cancellationToken) =>
        ForgingCalls.MayForge(method, _wanted) && new ForgingCalls(code, toolkit, cancellationToken).WhyForging(method, _wanted) is { } why
            ? Create(operation, method.TypeArguments.Concat(method.ContainingType.TypeArguments).FirstOrDefault(a => _wanted.Has(a) || toolkit.IsHolder(a)) ?? method.ReturnType, why)
            : null;

    private Diagnostic? OfGetType(IInvocationOperation call, IOperation instance) =>
        instance.Type is { } type && toolkit.IsGuarded(type) && TypeMentions.GoesOn(call) ? Create(call, type, "hands its type to reflection") : null;

    /// <summary>The memory of a list that the library has checked.</summary>
    private Diagnostic? OfMemory(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { Name: "ImmutableCollectionsMarshal" or "MemoryMarshal" or "Unsafe" }
        && call.Arguments.SelectMany(a => a.Value.DescendantsAndSelf()).OfType<IPropertyReferenceOperation>().FirstOrDefault(p => toolkit.Declares(p.Property) && toolkit.IsGuarded(p.Property.ContainingType)) is { } list
            ? Create(call, list.Property.ContainingType, "hands out its memory")
            : null;

    private Diagnostic? OfCreation(IObjectCreationOperation creation) => creation switch
    {
        { Type: { } type, Arguments.Length: > 0 } when toolkit.IsLabel(type) => Create(creation, type, "calls what is not public"),
        { Type: INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [var item] }, Arguments: [{ Parameter.Type: IPointerTypeSymbol }, ..] } when _wanted.Has(item) => Create(creation, item, "takes other memory for one"),
        _ => null,
    };

    private Diagnostic? OfConversion(IConversionOperation conversion)
    {
        if (ForgingCalls.WhyConverted(conversion.Operand.Type, conversion.Type, _wanted) is { } why)
        {
            return Create(conversion, _wanted.Has(conversion.Type!) ? conversion.Type! : conversion.Operand.Type!, why);
        }

        return conversion is { Type.TypeKind: TypeKind.Dynamic, Operand.Type: { } type } && toolkit.IsGuarded(type) ? Create(conversion, type, "is bound at run time afterwards") : null;
    }

    private Diagnostic Create(IOperation operation, ITypeSymbol type, string how) => Forged(toolkit, operation.Syntax.GetLocation(), type, $"'{SourceText.Shorten(operation.Syntax)}' {how}");

    public static Diagnostic Forged(ToolkitTypes toolkit, Location place, ITypeSymbol type, string how)
    {
        var named = Find(toolkit, type);
        return Diagnostic.Create(
            RuleCatalog.BoundAtRunTime,
            place,
            $"'{(named ?? type).Shown()}' is made or used past its type",
            how,
            named?.Name switch
            {
                "HashedLabel" => "use Redact.Hash(...)",
                "LabelValue" => "use LabelValue.Of(...), a bool or Redact.Hash(...)",
                _ => "use its members by name, with static types",
            });
    }

    /// <summary>The type of the library in another type.</summary>
    private static ITypeSymbol? Find(ToolkitTypes toolkit, ITypeSymbol type)
    {
        ITypeSymbol? found = null;
        _ = ToolkitTypes.Has(type, t => toolkit.Declares(t) && (found = t) is not null);
        return found;
    }
}
