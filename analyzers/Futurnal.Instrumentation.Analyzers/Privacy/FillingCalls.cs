using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Knows calls that write members of an object which they are not told by name: serializers, binders, and memory that is taken for it.</summary>
internal sealed class FillingCalls(RestrictedSlots slots)
{
    private const int Deepest = 4;

    public static bool IsOne(IMethodSymbol method) => method.Name switch
    {
        "Get" or "Bind" or "Configure" => method.Parameters.Any(IsConfiguration) || (method.ReducedFrom is { } whole && IsConfiguration(whole.Parameters[0])),
        "BindConfiguration" or "PopulateObject" => true,
        var name => name.StartsWith("Deserialize", StringComparison.Ordinal) || name.StartsWith("ReadFromJson", StringComparison.Ordinal) || name.StartsWith("GetFromJson", StringComparison.Ordinal),
    } && method.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The first slot in what is filled, or <see langword="null"/>.</summary>
    public RestrictedSlot? SlotOf(IInvocationOperation call) => call.TargetMethod.TypeArguments
        .Concat(call.TargetMethod.ContainingType.TypeArguments)
        .Concat(call.Arguments.Select(a => Unconverted.Of(a.Value) is ITypeOfOperation type ? type.TypeOperand : call.TargetMethod.Name is "Bind" or "PopulateObject" ? Unconverted.Of(a.Value).Type : null))
        .Select(t => SlotIn(t, Deepest))
        .FirstOrDefault(s => s is not null);

    public static bool IsSerializer(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: true } && type.Name.EndsWith("Serializer", StringComparison.Ordinal);

    /// <summary>The first slot in the type that a serializer is made for, or <see langword="null"/>.</summary>
    public RestrictedSlot? SlotOf(IObjectCreationOperation serializer) => serializer.Arguments
        .Select(a => Unconverted.Of(a.Value) is ITypeOfOperation type ? SlotIn(type.TypeOperand, Deepest) : null)
        .FirstOrDefault(s => s is not null);

    /// <summary>The first slot in what lies in the memory, or <see langword="null"/>.</summary>
    public RestrictedSlot? SlotOfMemory(IInvocationOperation call) => call.TargetMethod.TypeArguments
        .Concat(call.Arguments.Select(a => Unconverted.Of(a.Value).Type))
        .Select(t => SlotIn(t, 1))
        .FirstOrDefault(s => s is not null);

    private static bool IsConfiguration(IParameterSymbol parameter) => parameter.Type.Name is "IConfiguration" or "IConfigurationSection";

    private RestrictedSlot? SlotIn(ITypeSymbol? type, int depth)
    {
        RestrictedSlot? found = null;
        if (depth > 0)
        {
            _ = ToolkitTypes.Has(type, t => t is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } named && (found ??= SlotOfMembers(named, depth)) is not null);
        }

        return found;
    }

    private RestrictedSlot? SlotOfMembers(INamedTypeSymbol type, int depth)
    {
        for (var t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            var members = t.GetMembers().Where(m => m is { IsStatic: false, IsImplicitlyDeclared: false } and (IFieldSymbol or IPropertySymbol)).ToArray();
            if (members.Where(m => m is IFieldSymbol or IPropertySymbol { SetMethod: not null } or IPropertySymbol { ContainingType.IsRecord: true }).Select(slots.Of).FirstOrDefault(s => s is not null) is { } slot)
            {
                return slot;
            }

            // What the framework declares has none.
            if (!t.Locations.Any(l => l.IsInSource))
            {
                continue;
            }

            var inside = members.Select(m => SlotIn(m is IFieldSymbol field ? field.Type : ((IPropertySymbol)m).Type, depth - 1)).FirstOrDefault(s => s is not null);
            if (inside is not null)
            {
                return inside;
            }
        }

        return null;
    }
}
