using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Describes the wrapper of a called method.</summary>
internal static class WrapperParser
{
    public static WrapperSpec Parse(IMethodSymbol called, MethodSpec spec, Compilation compilation)
    {
        var method = InstrumentedSlot.Definition(called);
        var shape = ReturnShape.Of(method);
        var outer = TypeParameters.OfContaining(method).ToArray();
        var outerConstraints = TypeParameters.Constraints(outer).ToArray();
        var isReduced = called.ReducedFrom is not null;
        return new WrapperSpec(
            spec,
            method.Escaped(),
            shape.Kind,
            ReturnType(method),
            TypeParameters.Of(method).Select(t => t.Escaped()).ToEquatableArray(),
            outer.Length,
            outerConstraints.Concat(TypeParameters.Constraints(method.TypeParameters)).ToEquatableArray(),
            outerConstraints.Length,
            Receiver(method),
            method.ContainingType.Name(),
            method.ContainingType.IsValueType,
            method.Parameters.Select((p, i) => Parameter(p, isReduced && i == 0)).ToEquatableArray(),
            Accessor(method, compilation));
    }

    private static string ReturnType(IMethodSymbol method)
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
        return new ParameterSpec("this " + passedBy, method.ContainingType.Name(), "__receiver", passedBy);
    }

    private static ParameterSpec Parameter(IParameterSymbol parameter, bool isReceiver)
    {
        var (declared, passed) = parameter.RefKind switch
        {
            RefKind.Ref => ("ref ", "ref "),
            RefKind.Out => ("out ", "out "),
            RefKind.In => ("in ", "in "),
            RefKind.RefReadOnlyParameter => ("ref readonly ", "in "),
            _ => ("", ""),
        };
        var scoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out ? "scoped " : "";
        return new ParameterSpec((isReceiver ? "this " : "") + scoped + declared, parameter.Type.Name(), parameter.Escaped(), passed);
    }

    private static AccessorSpec? Accessor(IMethodSymbol method, Compilation compilation)
    {
        if (compilation.IsSymbolAccessibleWithin(method, compilation.Assembly))
        {
            return null;
        }

        if (!method.IsStatic)
        {
            return new AccessorSpec(false, (method.ContainingType.IsValueType ? "ref " : "") + method.ContainingType.Name());
        }

        // A static class cannot be the type of a parameter, so it is given by its name.
        return new AccessorSpec(true, method.ContainingType.IsStatic
            ? $"[global::System.Runtime.CompilerServices.UnsafeAccessorType(\"{MetadataName(method.ContainingType)}, {method.ContainingAssembly.Name}\")] object?"
            : method.ContainingType.Name() + (method.ContainingType.IsValueType ? "" : "?"));
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return MetadataName(outer) + "+" + type.MetadataName;
        }

        return type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
    }
}
