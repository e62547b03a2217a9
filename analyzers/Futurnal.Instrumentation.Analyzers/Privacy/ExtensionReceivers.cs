using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Knows what members of extension blocks get for a receiver: a parameter, though no argument stands for it.</summary>
internal static class ExtensionReceivers
{
    /// <summary>The parameter and what it gets, or <see langword="null"/> for any other operation.</summary>
    public static (IParameterSymbol Parameter, IOperation Value)? Of(IOperation? operation) => operation switch
    {
        IInvocationOperation call => Of(call.TargetMethod, call.Instance),
        IMemberReferenceOperation reference => Of(reference.Member, reference.Instance),
        _ => null,
    };

    public static bool IsOne(ISymbol member) => member.ContainingType is { TypeKind: TypeKind.Extension };

    /// <summary>Tells whether a mention of a variable hands it to such a member by reference.</summary>
    public static bool IsByReference(IOperation mention)
    {
        var node = mention;
        while (node.Parent is IConversionOperation or IParenthesizedOperation)
        {
            node = node.Parent;
        }

        return Of(node.Parent) is { Parameter.RefKind: not RefKind.None } receiver && ReferenceEquals(receiver.Value, node);
    }

    /// <summary>The property of an extension block that a static method stands for, as <c>E.set_Kind(receiver, value)</c> does.</summary>
    public static IPropertySymbol? PropertyOf(IMethodSymbol method) =>
        method is { IsStatic: true, IsImplicitlyDeclared: true, ContainingType: { } type } && method.Name.StartsWith("set_", StringComparison.Ordinal)
            ? type.GetTypeMembers().Where(t => t.TypeKind == TypeKind.Extension).SelectMany(t => t.GetMembers(method.Name.Substring("set_".Length))).OfType<IPropertySymbol>().FirstOrDefault()
            : null;

    private static (IParameterSymbol Parameter, IOperation Value)? Of(ISymbol member, IOperation? instance) =>
        instance is not null && IsOne(member) && ((ITypeSymbol)member.ContainingType).ExtensionParameter is { } parameter ? (parameter, instance) : null;
}
