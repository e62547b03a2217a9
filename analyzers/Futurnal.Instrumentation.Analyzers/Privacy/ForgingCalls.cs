using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Tells whether a generic method may make a value of a type argument out of something else: one that takes memory for it, one
/// that gives a value without being given one, or one of the project whose code does so with its type parameter.
/// </summary>
internal sealed class ForgingCalls(CompilationCode code, ToolkitTypes toolkit, CancellationToken cancellationToken)
{
    private const string FromMemory = "takes other memory for one";
    private const string FromObject = "takes any object for one";

    /// <summary>What looks at sizes and references only.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "SizeOf", "AreSame", "IsNullRef", "NullRef", "IsReferenceOrContainsReferences" };

    private static readonly HashSet<string> Reinterpreters = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.Unsafe", "System.Runtime.CompilerServices.RuntimeHelpers", "System.Runtime.InteropServices.MemoryMarshal", "System.Runtime.InteropServices.Marshal",
        "System.Runtime.InteropServices.SequenceMarshal", "System.Activator",
    };

    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <summary>Why a call may forge what it gives, in words that follow the call; <see langword="null"/> where it does not.</summary>
    public string? WhyForging(IMethodSymbol method, WantedTypes wanted)
    {
        if (IsReinterpreter(method.ContainingType))
        {
            return !Harmless.Contains(method.Name) && method.TypeArguments.Any(a => wanted.Has(a) || toolkit.IsHolder(a)) ? FromMemory : null;
        }

        if (IsDeserializer(method))
        {
            return method.TypeArguments.Any(a => wanted.Has(a) || toolkit.IsHolder(a)) ? "makes one out of data" : null;
        }

        if (toolkit.Declares(method))
        {
            return null;
        }

        if (code.BodyOf(method, cancellationToken) is { } body)
        {
            return IsForgedIn(method, body, wanted) ? "makes one out of something else in its code" : null;
        }

        if (IsContainer(method.ContainingType))
        {
            return method.Name is "Cast" or "OfType" && method.TypeArguments.Any(wanted.IsValue) ? FromObject : null;
        }

        return GivesOnly(method, wanted) ? "gives one that is made elsewhere" : null;
    }

    /// <summary>Why a conversion may forge what it gives, or <see langword="null"/>.</summary>
    public static string? WhyConverted(ITypeSymbol? from, ITypeSymbol? to, WantedTypes wanted)
    {
        if (from is null || to is null)
        {
            return null;
        }

        if (IsPointer(to) || IsPointer(from))
        {
            return (wanted.Has(to) || wanted.Has(from)) && !SymbolEqualityComparer.Default.Equals(from, to) ? FromMemory : null;
        }

        return from is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } or { TypeKind: TypeKind.Interface or TypeKind.Dynamic } && wanted.IsValue(to) ? FromObject : null;
    }

    /// <summary>Tells at a glance whether a call can be one that forges.</summary>
    public static bool MayForge(IMethodSymbol method, WantedTypes wanted)
    {
        if (method.IsGenericMethod)
        {
            if (IsReinterpreter(method.ContainingType) || IsDeserializer(method))
            {
                return true;
            }

            foreach (var argument in method.TypeArguments)
            {
                if (wanted.Has(argument))
                {
                    return true;
                }
            }
        }

        return ToolkitTypes.HasArgument(method.ContainingType, wanted.IsGuarded);
    }

    private bool IsForgedIn(IMethodSymbol method, IOperation body, WantedTypes wanted)
    {
        var definition = (IMethodSymbol)RestrictedSlots.Definition(method);
        if (!_visited.Add(definition))
        {
            return false;
        }

        var parameters = TypeArgumentsOf(definition).Zip(TypeArgumentsOf(method), (p, a) => (Parameter: p, Argument: a)).ToArray();
        var guarded = parameters.Where(p => wanted.Has(p.Argument)).Select(p => p.Parameter).ToArray();
        var labels = parameters.Where(p => ToolkitTypes.Has(p.Argument, wanted.IsLabel)).Select(p => p.Parameter).ToArray();
        var inside = new WantedTypes(t => guarded.Contains(t, SymbolEqualityComparer.Default), t => labels.Contains(t, SymbolEqualityComparer.Default));
        return body.DescendantsAndSelf().Any(o => o switch
        {
            IInvocationOperation call => MayForge(call.TargetMethod, inside) && WhyForging(call.TargetMethod, inside) is not null,
            IMethodReferenceOperation reference => MayForge(reference.Method, inside) && WhyForging(reference.Method, inside) is not null,
            IConversionOperation { OperatorMethod: null } conversion => WhyConverted(conversion.Operand.Type, conversion.Type, inside) is not null,
            ITypeOfOperation type => inside.Has(type.TypeOperand) && TypeMentions.GoesOn(type),
            _ => false,
        });
    }

    private static bool IsPointer(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol;

    private static IEnumerable<ITypeSymbol> TypeArgumentsOf(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            foreach (var argument in type.TypeArguments)
            {
                yield return argument;
            }
        }

        foreach (var argument in Whole(method).TypeArguments)
        {
            yield return argument;
        }
    }

    private static IMethodSymbol Whole(IMethodSymbol method) => method.GetConstructedReducedFrom() ?? method;

    public static bool IsReinterpreter(INamedTypeSymbol? type) => type is { Arity: 0, Name: "Unsafe" or "RuntimeHelpers" or "MemoryMarshal" or "Marshal" or "SequenceMarshal" or "Activator" } && Reinterpreters.Contains(type.ToDisplayString());

    private static bool IsDeserializer(IMethodSymbol method) => method.IsGenericMethod
        && (method.Name.StartsWith("Deserialize", StringComparison.Ordinal) || method.Name.StartsWith("ReadFromJson", StringComparison.Ordinal) || method.Name.StartsWith("GetFromJson", StringComparison.Ordinal));

    /// <summary>Collections, tasks, delegates and others of the framework that hand on what they are given.</summary>
    private static bool IsContainer(INamedTypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: true }
        && type.ContainingNamespace.ToDisplayString() is var space
        && (space is "System" or "System.Linq" or "System.Runtime.CompilerServices" or "System.Buffers" || space.StartsWith("System.Collections", StringComparison.Ordinal) || space.StartsWith("System.Threading", StringComparison.Ordinal));

    /// <summary>Tells whether a method gives a label and takes none that it could be.</summary>
    private static bool GivesOnly(IMethodSymbol method, WantedTypes wanted)
    {
        var whole = Whole(method);
        var definition = whole.OriginalDefinition;
        return definition.TypeParameters.Zip(whole.TypeArguments, (p, a) => (Parameter: p, Argument: a)).Where(p => wanted.IsValue(p.Argument)).Any(p =>
        {
            bool IsIt(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, p.Parameter);
            var gives = ToolkitTypes.Has(definition.ReturnType, IsIt) || definition.Parameters.Any(o => o.RefKind == RefKind.Out && ToolkitTypes.Has(o.Type, IsIt));
            return gives && !definition.Parameters.Any(i => i.RefKind != RefKind.Out && ToolkitTypes.Has(i.Type, IsIt));
        });
    }
}
