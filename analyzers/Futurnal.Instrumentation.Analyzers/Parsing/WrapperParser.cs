using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Privacy;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Describes the wrapper of a called method.</summary>
internal static class WrapperParser
{
    public static WrapperSpec Parse(IMethodSymbol called, MethodSpec spec, Compilation compilation)
    {
        var method = InstrumentedSlot.Definition(called);
        return Describe(method, spec, compilation) with
        {
            IsCalledOnReceiver = !method.IsStatic || called.ReducedFrom is not null,
            YieldsToDecorator = DecoratorRules.IsDecorated(method),
        };
    }

    /// <summary>Describes a method as it is, with the type arguments of its type.</summary>
    public static WrapperSpec Describe(IMethodSymbol method, MethodSpec spec, Compilation compilation)
    {
        var shape = ReturnShape.Of(method);
        var outer = TypeParameters.OfContaining(method).ToArray();
        var outerConstraints = TypeParameters.Constraints(outer).ToArray();
        return new WrapperSpec(
            spec,
            method.Escaped(),
            shape.Kind,
            ReturnType(method),
            TypeParameters.Of(method).Select(t => new TypeParameterSpec(TrimAttributes.Of(t, compilation), t.Escaped())).ToEquatableArray(),
            outer.Length,
            outerConstraints.Concat(TypeParameters.Constraints(method.TypeParameters)).ToEquatableArray(),
            outerConstraints.Length,
            Receiver(method),
            !method.IsStatic,
            method.ContainingType.Name(),
            method.ContainingType.IsValueType,
            method.Parameters.Select(p => Parameter(p) with { Attributes = TrimAttributes.Of(p, compilation) + Restriction(p) }).ToEquatableArray(),
            TrimAttributes.OfMethod(method, compilation).ToEquatableArray(),
            Mentions.WarningsOf(method).ToEquatableArray(),
            Accessor(method, compilation))
        {
            HasModifiers = method.Parameters.Any(p => p.RefCustomModifiers.Length + p.CustomModifiers.Length > 0),
        };
    }

    public static string ReturnType(IMethodSymbol method)
    {
        var prefix = method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";
        return method.ReturnsVoid ? "void" : prefix + method.ReturnType.Name();
    }

    private static ParameterSpec? Receiver(IMethodSymbol method)
    {
        if (method.IsStatic)
        {
            return null;
        }

        var passedBy = !method.ContainingType.IsValueType ? "" : method.IsReadOnly || method.ContainingType.IsReadOnly ? "in " : "ref ";
        return new ParameterSpec(passedBy, method.ContainingType.Name(), Names.Free("__receiver", method.Parameters.Select(p => p.Name).Concat(TypeParameters.Of(method).Select(t => t.Name))), passedBy);
    }

    public static ParameterSpec Parameter(IParameterSymbol parameter)
    {
        var (declared, passed) = parameter.RefKind switch
        {
            RefKind.Ref => ("ref ", "ref "),
            RefKind.Out => ("out ", "out "),
            RefKind.In => ("in ", "in "),
            RefKind.RefReadOnlyParameter => ("ref readonly ", "in "),

            // A dynamic argument would have the call bound when the program runs, to what fits its value.
            _ => ("", parameter.Type.TypeKind == TypeKind.Dynamic ? "(object?)" : ""),
        };
        var scoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out ? "scoped " : "";
        return new ParameterSpec(scoped + declared, parameter.Type.Name(), parameter.Escaped(), passed);
    }

    /// <summary>What may be passed, so that the wrapper passes on what its caller proved.</summary>
    private static string Restriction(IParameterSymbol parameter) => new RestrictedSlots().Of(parameter) is { Values.IsEmpty: false } slot
        ? $"[global::{AttributeNames.LabelValues}({string.Join(", ", slot.Values.Select(Names.Literal))})] "
        : "";

    private static AccessorSpec? Accessor(IMethodSymbol method, Compilation compilation)
    {
        if (compilation.IsSymbolAccessibleWithin(method, compilation.Assembly) && !OverloadRules.MayChooseAnother(method))
        {
            return null;
        }

        if (!method.IsStatic)
        {
            var receiver = Receiver(method)!;
            return new AccessorSpec(false, receiver.Modifiers + receiver.Type);
        }

        // A static class cannot be the type of a parameter, so it is given by its name.
        return new AccessorSpec(true, method.ContainingType.IsStatic
            ? $"[global::System.Runtime.CompilerServices.UnsafeAccessorType({Names.Literal(ReflectionName(method))})] object?"
            : method.ContainingType.Name() + (method.ContainingType.IsValueType ? "" : "?"));
    }

    /// <summary>The containing type's name with its assembly; the accessor's own type parameters stand for the type's.</summary>
    private static string ReflectionName(IMethodSymbol method)
    {
        var arguments = string.Join(",", TypeParameters.OfContaining(method).Select((_, i) => $"[!{i}]"));
        return MetadataName(method.ContainingType) + (arguments.Length == 0 ? "" : $"[{arguments}]") + ", " + method.ContainingAssembly.Name;
    }

    private static string MetadataName(INamespaceOrTypeSymbol symbol) => symbol switch
    {
        INamedTypeSymbol { ContainingType: { } outer } => MetadataName(outer) + "+" + symbol.MetadataName,
        { ContainingNamespace: { IsGlobalNamespace: false } outer } => MetadataName(outer) + "." + symbol.MetadataName,
        _ => symbol.MetadataName,
    };
}
