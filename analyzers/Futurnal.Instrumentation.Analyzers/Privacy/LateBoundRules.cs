using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says where <c>dynamic</c> or reflection may write a restricted slot.</summary>
internal sealed class LateBoundRules(Compilation compilation, RestrictedSlots slots)
{
    public static readonly OperationKind[] Kinds = [OperationKind.DynamicInvocation, OperationKind.DynamicObjectCreation, OperationKind.DynamicMemberReference, OperationKind.DynamicIndexerAccess, OperationKind.Invocation, OperationKind.ObjectCreation];

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "GetConstructor", "GetConstructors", "CreateInstance", "Call", "Property", "Field", "PropertyOrField" };

    private const string Remedy = "use a call or an assignment by name, with static types";

    private readonly InstrumentedMethods _instrumented = new(compilation);
    private readonly FillingCalls _filling = new(slots);

    /// <summary>Tells whether a method is one that reflection looks members up by.</summary>
    public static bool IsLookup(IMethodSymbol method) => ReflectionLookups.IsOne(method.Name) || Others.Contains(method.Name) || method.Name == "DynamicInvoke" || FillingCalls.IsOne(method) || ForgingCalls.IsReinterpreter(method.ContainingType);

    public IEnumerable<Diagnostic> Judge(IOperation operation)
    {
        var slot = operation switch
        {
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } => OfCall(member),
            IDynamicObjectCreationOperation { Type: { } type } => type.GetMembers(".ctor").Select(SlotIn).FirstOrDefault(s => s is not null),
            IDynamicMemberReferenceOperation member when IsWritten(member) => Candidates(member).Select(SlotIn).FirstOrDefault(s => s is not null),
            IDynamicIndexerAccessOperation index => OfIndexer(index),
            IObjectCreationOperation creation when FillingCalls.IsSerializer(creation.Type) => _filling.SlotOf(creation),
            IInvocationOperation { TargetMethod.Name: "DynamicInvoke", Instance: { } instance } => Unconverted.Of(instance).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? SlotIn(invoke) : null,
            IInvocationOperation call when FillingCalls.IsOne(call.TargetMethod) => _filling.SlotOf(call),
            IInvocationOperation call when ForgingCalls.IsReinterpreter(call.TargetMethod.ContainingType) && !Others.Contains(call.TargetMethod.Name) && !GeneratedCode.IsOurs(call.Syntax.SyntaxTree) => _filling.SlotOfMemory(call),
            IInvocationOperation call when IsLookup(call.TargetMethod) => OfLookup(call),
            _ => null,
        };
        if (slot is not null)
        {
            yield return Diagnostic.Create(RuleCatalog.BoundAtRunTime, operation.Syntax.GetLocation(), $"'dynamic' or reflection decides the value of label '{slot.Label}'", $"'{SourceText.Shorten(operation.Syntax)}'", Remedy);
        }
    }

    /// <summary>Where FUT407 says that a call is not recorded it leaks nothing.</summary>
    private RestrictedSlot? OfCall(IDynamicMemberReferenceOperation member) =>
        _instrumented.MayContain(member.MemberName, member.ContainingType ?? member.Instance?.Type) ? null : Candidates(member).OfType<IMethodSymbol>().Select(SlotIn).FirstOrDefault(s => s is not null);

    private IEnumerable<ISymbol> Candidates(IDynamicMemberReferenceOperation member) => (member.ContainingType ?? member.Instance?.Type) is { TypeKind: not TypeKind.Dynamic } type
        ? InstrumentedMethods.TypesOf(type).SelectMany(t => t.GetMembers(member.MemberName))
        : Named(member.MemberName);

    private IEnumerable<ISymbol> Named(string name) => compilation.GetSymbolsWithName(name, SymbolFilter.Member)
        .Concat(ReferencedSlots.Of(compilation).Where(m => m.Name == name));

    private RestrictedSlot? OfIndexer(IDynamicIndexerAccessOperation index)
    {
        var indexers = index.Operation.Type is { TypeKind: not TypeKind.Dynamic } type
            ? InstrumentedMethods.TypesOf(type).SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>().Where(p => p.IsIndexer)
            : Named("this[]").OfType<IPropertySymbol>();
        return indexers.Select(SlotIn).FirstOrDefault(s => s is not null);
    }

    /// <summary>A member that is looked up by its name, or by a name that is not known.</summary>
    private RestrictedSlot? OfLookup(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingNamespace?.ToDisplayString() is not ("System" or "System.Reflection" or "System.Linq.Expressions" or "System.ComponentModel"))
        {
            return null;
        }

        var type = Inputs(call).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand ?? call.TargetMethod.TypeArguments.FirstOrDefault() ?? Inputs(call).Select(DescribedBy).FirstOrDefault(t => t is not null);
        if (call.TargetMethod.Name is "GetConstructor" or "GetConstructors" or "CreateInstance")
        {
            return type is { TypeKind: TypeKind.Class or TypeKind.Struct } ? type.GetMembers(".ctor").Select(SlotIn).FirstOrDefault(s => s is not null) : null;
        }

        if (ReflectionLookups.IsOfAll(call.TargetMethod.Name))
        {
            return type is null ? null : InstrumentedMethods.TypesOf(type).SelectMany(t => t.GetMembers()).Where(m => IsOfKind(m, call.TargetMethod.Name)).Select(SlotIn).FirstOrDefault(s => s is not null);
        }

        var name = call.Arguments.FirstOrDefault(a => a.Parameter?.Type.SpecialType == SpecialType.System_String)?.Value;
        if (name is null)
        {
            return null;
        }

        var candidates = (type is null, name.ConstantValue) switch
        {
            (true, { HasValue: true, Value: string known }) => Named(known),
            (false, { HasValue: true, Value: string known }) => InstrumentedMethods.TypesOf(type!).SelectMany(t => t.GetMembers(known)),
            (false, _) => InstrumentedMethods.TypesOf(type!).SelectMany(t => t.GetMembers()),
            _ => [],
        };
        return candidates.Select(SlotIn).FirstOrDefault(s => s is not null);
    }

    /// <summary>The type that GetType() gives, or that a list of what an object has is of.</summary>
    private static ITypeSymbol? DescribedBy(IOperation input) => input switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.IsEmpty: true }, Instance: { } instance } => Unconverted.Of(instance).Type,
        IInvocationOperation { TargetMethod: { Name: "GetTypeInfo" }, Arguments: [{ Value: ITypeOfOperation type }] } => type.TypeOperand,
        { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "GetProperties", ContainingType.Name: "TypeDescriptor" } } } } => Unconverted.Of(input).Type,
        _ => null,
    };

    private static bool IsOfKind(ISymbol member, string lookup) => lookup switch
    {
        "GetMethods" or "GetRuntimeMethods" => member is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) },
        "GetProperties" or "GetRuntimeProperties" => member is IPropertySymbol,
        "GetFields" or "GetRuntimeFields" => member is IFieldSymbol,
        _ => true,
    };

    private static IEnumerable<IOperation> Inputs(IInvocationOperation call) => call.Arguments.Select(a => a.Value).Prepend(call.Instance).OfType<IOperation>();

    private RestrictedSlot? SlotIn(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(slots.Of).FirstOrDefault(s => s is not null),
        IPropertySymbol property => slots.Of(property) ?? property.Parameters.Select(slots.Of).FirstOrDefault(s => s is not null),
        IFieldSymbol field => slots.Of(field),
        _ => null,
    };

    private static bool IsWritten(IDynamicMemberReferenceOperation member) => member.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, member);
}
