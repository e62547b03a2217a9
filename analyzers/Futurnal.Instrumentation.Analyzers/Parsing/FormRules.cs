using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says why a method that would record itself cannot.</summary>
internal static class FormRules
{
    private static readonly string[] CallerInfo =
    [
        "System.Runtime.CompilerServices.CallerMemberNameAttribute",
        "System.Runtime.CompilerServices.CallerFilePathAttribute",
        "System.Runtime.CompilerServices.CallerLineNumberAttribute",
        "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
    ];

    /// <summary>The reason in words that follow "cannot be instrumented: ", or <see langword="null"/> where it can.</summary>
    public static string? WhyNot(IMethodSymbol method, Compilation compilation)
    {
        if (!MethodForms.RecordsItself(method) || MethodForms.IsTyped(method))
        {
            return null;
        }

        if (CanBeOverridden(method))
        {
            return "it records itself and can be overridden, and an override would not be recorded; seal it, or make it an ordinary method";
        }

        return MethodForms.IsBodiless(method) ? WhyNoCore(method, compilation) : WhyNoBuilder(method);
    }

    /// <summary>What is wrong with what an async partial method records: its builder sees no argument.</summary>
    public static string? WhyNotArguments(IMethodSymbol method, IEnumerable<LabelSpec> labels, ValueSpec? value)
    {
        if (!MethodForms.IsAsyncPartial(method))
        {
            return null;
        }

        var label = labels.FirstOrDefault(l => l.Source == LabelSource.Parameter);
        var unseen = label is not null ? $"label '{label.Key}'" : value is { IsResult: false } ? $"value '{method.Parameters[value.Ordinal].Name}'" : null;
        return unseen is null
            ? null
            : $"{unseen} is a parameter, which the builder of an async partial method cannot see; declare the method without a body and write that as '{MethodForms.CoreSignature(method)}', or remove 'partial'";
    }

    /// <summary>Tells whether an ordinary method would record itself as an async partial one.</summary>
    public static bool CanHaveBuilder(IMethodSymbol method) =>
        method.IsAsync
        && HasPlainBody(method)
        && ReturnShape.Of(method).Kind is ReturnKind.Task or ReturnKind.TaskOfResult
        && WhyNoBuilder(method) is null
        && !HasMarkedParameter(method);

    /// <summary>Tells whether an ordinary method, or an async partial one, would record itself if its body were a core.</summary>
    public static bool CanHaveCore(IMethodSymbol method) =>
        (HasPlainBody(method) || MethodForms.IsAsyncPartial(method))
        && !CanBeOverridden(method)
        && method is not { IsAsync: true, ReturnsVoid: true }
        && !Iterators.IsIterator(method)
        && MethodForms.IsCoreNameFree(method);

    /// <summary>Tells whether a label or value is taken from a parameter.</summary>
    public static bool HasMarkedParameter(IMethodSymbol method) =>
        method.Parameters.Any(p => p.GetAttributes().Any(a => a.Is(AttributeNames.Label) || a.Is(AttributeNames.Value)));

    private static bool HasPlainBody(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsPartialDefinition: false, PartialDefinitionPart: null, IsExtern: false, IsAbstract: false }
        && method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
        && !CanBeOverridden(method)
        && !MethodForms.IsAsyncPartial(method);

    private static bool CanBeOverridden(IMethodSymbol method) =>
        !method.IsStatic && (method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed && !method.ContainingType.IsSealed));

    private static string? WhyNoCore(IMethodSymbol method, Compilation compilation)
    {
        if (MethodForms.CoreOf(method) is { } core)
        {
            return core switch
            {
                { IsAsync: true, ReturnsVoid: true } => $"'{core.Name}' is async void, so its end cannot be seen; return Task",
                _ when core.HasInstrument() => $"'{core.Name}' has attributes of its own, so calls would be recorded twice; keep them on '{method.Name}'",
                _ => OverloadRules.WhyAnother(core, compilation),
            };
        }

        return MethodForms.CoresOf(method).Skip(1).Any()
            ? "it has more than one core, or none that fits; keep one: " + $"'{MethodForms.CoreSignature(method)}'"
            : $"it has no body; give it one, or write it as '{MethodForms.CoreSignature(method)}'";
    }

    private static string? WhyNoBuilder(IMethodSymbol method)
    {
        if (method.GetAttributes().Has(MethodForms.Builder))
        {
            return "it has an [AsyncMethodBuilder] already; remove 'partial', so that its calls are taken";
        }

        return method.Parameters.FirstOrDefault(p => p.GetAttributes().Any(a => CallerInfo.Any(a.Is))) is { } parameter
            ? $"the compiler fills in parameter '{parameter.Name}' only where the declaration is the user's; remove 'partial', so that its calls are taken"
            : null;
    }
}
