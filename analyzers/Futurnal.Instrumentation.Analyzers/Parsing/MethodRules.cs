using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says why a method cannot be instrumented.</summary>
internal static class MethodRules
{
    private const string ModuleInitializer = "System.Runtime.CompilerServices.ModuleInitializerAttribute";
    private const string UnmanagedCallersOnly = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";
    private const string Conditional = "System.Diagnostics.ConditionalAttribute";

    /// <summary>The reason in words that follow "cannot be instrumented: ", or <see langword="null"/> where it can.</summary>
    public static string? WhyNot(IMethodSymbol method, Compilation compilation) =>
        WhyNotKind(method) ?? FormRules.WhyNot(method, compilation) ?? WhyNotCaller(method, compilation) ?? WhyNotReturn(method) ?? WhyNotSignature(method, compilation);

    /// <summary>Tells whether only unsafe code can call a method.</summary>
    public static bool HasPointers(IMethodSymbol method) => method.IsVararg || method.Parameters.Any(p => IsPointer(p.Type)) || IsPointer(method.ReturnType);

    private static string? WhyNotKind(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.LocalFunction => "it is a local function; make it a method",
        MethodKind.AnonymousFunction => "it is a lambda; make it a method",
        MethodKind.PropertyGet or MethodKind.PropertySet => "it is a property's accessor; move its body to a method",
        MethodKind.EventAdd or MethodKind.EventRemove => "it is an event's accessor; move its body to a method",
        MethodKind.UserDefinedOperator or MethodKind.Conversion => "it is an operator; move its body to a method",
        MethodKind.Destructor => "it is a finalizer; move its body to a method",
        MethodKind.ExplicitInterfaceImplementation => "it is an explicit implementation; put the attributes on the interface's member",
        not MethodKind.Ordinary => "only ordinary methods can be",
        _ when method.IsStatic && (method.IsAbstract || method.IsVirtual) => "it is a static member of an interface; put the attributes on a method that calls it",
        _ => null,
    };

    /// <summary>Some methods are not called by code, or by other code than that which stands there.</summary>
    private static string? WhyNotCaller(IMethodSymbol method, Compilation compilation)
    {
        if (SymbolEqualityComparer.Default.Equals(compilation.GetEntryPoint(default), method.PartialImplementationPart ?? method))
        {
            return "it is the entry point, which the runtime calls; move its body to a method";
        }

        var attributes = method.GetAttributes();
        if (attributes.Has(ModuleInitializer))
        {
            return "it is a module initializer, which the runtime calls; move its body to a method";
        }

        if (attributes.Has(UnmanagedCallersOnly))
        {
            return "only unmanaged code can call it; move its body to a method";
        }

        if (method is { Name: "PrintMembers", ContainingType.IsRecord: true, Parameters.Length: 1 })
        {
            return "it is the PrintMembers of a record, whose ToString calls it; move its body to a method";
        }

        if (method is { Name: "GetPinnableReference", ReturnsByRef: true } or { Name: "GetPinnableReference", ReturnsByRefReadonly: true })
        {
            return "a fixed statement can call it, which no analyzer is told of; move its body to a method";
        }

        if (AsyncBuilders.IsMember(method))
        {
            return "it is a method of an async method builder, which the compiler calls; move its body to a method";
        }

        return attributes.Has(Conditional) ? "it is [Conditional], and whether a call of it exists is decided where the call stands; move its body to a method" : null;
    }

    private static string? WhyNotReturn(IMethodSymbol method)
    {
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            return "it is async void, so its end cannot be seen; return Task";
        }

        if (ReturnShape.Of(method).Kind == ReturnKind.Sequence)
        {
            return null;
        }

        if (Iterators.IsIterator(method))
        {
            return Iterators.IsSealed(method)
                ? "it is an iterator, whose work is done after it returned; measure the loop that consumes it"
                : "it is an iterator that can be overridden by a method that returns a finished list; seal it, or measure the loop that consumes it";
        }

        if (LaterWork.IsSequence(method.ReturnType))
        {
            return $"it returns '{method.ReturnType.ToDisplayString()}', whose work may be done after it returned; return a list or an array";
        }

        return ReturnShape.Of(method).Kind == ReturnKind.Value && LaterWork.IsAwaitable(method.ReturnType)
            ? $"it returns '{method.ReturnType.ToDisplayString()}', whose completion cannot be seen; return Task or ValueTask"
            : null;
    }

    private static string? WhyNotSignature(IMethodSymbol method, Compilation compilation)
    {
        if (HasPointers(method))
        {
            return "its signature has pointers or variable arguments";
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return $"'{type.Name}' is local to its file; remove the file modifier";
            }
        }

        if (Mentions.FirstForbidden(method) is { } forbidden)
        {
            return $"'{forbidden.Shown()}' is obsolete as an error, so generated code cannot use it; make that a warning";
        }

        if (TypeParameters.NamedAsKeyword(TypeParameters.Of(method)) is { } keyword)
        {
            return $"type parameter '{keyword.Name}' is named like a keyword of the language; rename it";
        }

        if (Mentions.FirstAliased(method, compilation) is { } aliased)
        {
            return $"generated code cannot name types of '{aliased.Name}', which is referenced by an alias only; reference it without one, or also as global";
        }

        if (method.ContainingType.TypeKind == TypeKind.Extension)
        {
            return "it stands in an extension block; write it as an extension method with a this parameter";
        }

        if (MethodForms.RecordsItself(method))
        {
            return WhyNotNameable(method.Parameters.Select(p => p.Type).Append(method.ReturnType), compilation);
        }

        if (method.ContainingType is { IsRefLikeType: true } && !method.IsStatic)
        {
            return $"'{method.ContainingType.Name}' is a ref struct";
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return TypeParameters.Of(method).FirstOrDefault(t => !names.Add(t.Name)) is { } twice
            ? $"type parameter '{twice.Name}' hides one of a containing type; rename it"
            : WhyNotNameable(
                method.Parameters.Select(p => p.Type)
                    .Append(method.ReturnType)
                    .Append(method.ContainingType)
                    .Concat(TypeParameters.Of(method).SelectMany(t => t.ConstraintTypes)),
                compilation);
    }

    private static string? WhyNotNameable(IEnumerable<ITypeSymbol> types, Compilation compilation) =>
        types.FirstOrDefault(t => !IsNameable(t, compilation)) is { } hidden
            ? $"generated code cannot name '{hidden.ToDisplayString()}'; make it internal"
            : null;

    private static bool IsNameable(ITypeSymbol type, Compilation compilation) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsNameable(array.ElementType, compilation),
        INamedTypeSymbol named => !named.IsFileLocal && compilation.IsSymbolAccessibleWithin(named, compilation.Assembly)
            && named.TypeArguments.All(t => IsNameable(t, compilation)) && (named.ContainingType is null || IsNameable(named.ContainingType, compilation)),
        _ => true,
    };

    private static bool IsPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => IsPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsPointer),
        _ => false,
    };
}
