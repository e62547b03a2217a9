using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves what a parameter gets: from the call that is looked at, or from all calls there can be.</summary>
internal sealed class IncomingProver(ProofRun run)
{
    public TextProof Of(IParameterSymbol parameter, IOperation mention, CallFrame? frame)
    {
        if (parameter.RefKind == RefKind.Out)
        {
            return ClosedText.Nothing;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol owner)
        {
            return Open(mention, parameter, "a caller decides what it is");
        }

        var method = (IMethodSymbol)RestrictedSlots.Definition(owner);
        for (var f = frame; f is not null; f = f.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(f.Method, method))
            {
                return f.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { } argument ? OfArgument(argument, f.Caller) : Open(mention, parameter, "a caller decides what it is");
            }
        }

        return method switch
        {
            { MethodKind: MethodKind.LocalFunction } => OfCalls(method, parameter, mention, run.Code.Around(mention), frame),
            { MethodKind: MethodKind.AnonymousFunction } => Open(mention, parameter, "who calls the lambda decides what it is"),
            _ when WhyUnseen(method) is { } why => Open(mention, parameter, why),
            _ => OfCalls(method, parameter, mention, run.Code.WithinTypeOf(method, run.CancellationToken), null),
        };
    }

    /// <summary>What a caller passes; a place or a name that the compiler fills in is nobody's constant.</summary>
    public TextProof OfArgument(IArgumentOperation argument, CallFrame? frame)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue && CallerInfo(argument.Parameter) is { } info)
        {
            return OpenText.At(argument, $"the compiler fills it in by [{info}]", info == "CallerMemberName" ? OpenKind.Other : OpenKind.Path);
        }

        return run.Prove(argument.Value, frame).Via("argument", argument);
    }

    public static string? CallerInfo(IParameterSymbol? parameter) => parameter?.GetAttributes()
        .Select(a => a.AttributeClass?.Name)
        .FirstOrDefault(n => n is "CallerFilePathAttribute" or "CallerMemberNameAttribute" or "CallerArgumentExpressionAttribute") is { } name
        ? name.Substring(0, name.Length - "Attribute".Length)
        : null;

    private static string? WhyUnseen(IMethodSymbol method) => method switch
    {
        { MethodKind: not MethodKind.Ordinary } => "a caller decides what it is",
        { DeclaredAccessibility: not Accessibility.Private } => "a caller decides what it is; give the parameter [LabelValues(...)]",
        { Name: "Add" } => "the language can call it by itself",
        _ when method.GetAttributes().Any(a => a.AttributeClass?.ContainingNamespace.ToDisplayString() is not "Futurnal.Instrumentation" && a.AttributeClass?.Name is not ("ConditionalAttribute" or "ObsoleteAttribute" or "MethodImplAttribute" or "SuppressMessageAttribute")) =>
            "an attribute can have the method called from elsewhere",
        _ => null,
    };

    private TextProof OfCalls(IMethodSymbol method, IParameterSymbol parameter, IOperation mention, CodeIndex index, CallFrame? frame)
    {
        var mentions = index.MentionsOf(method).Where(m => m is not ILocalFunctionOperation && m.Parent is not INameOfOperation).ToArray();
        if (mentions.Length == 0 || index.HasDynamicCallOf(method.Name) || (method.MethodKind == MethodKind.Ordinary && run.Code.IsAccessed(method.Name)))
        {
            return Open(mention, parameter, mentions.Length == 0 ? "no call is found that says what it is" : "it can be called in ways that are bound at run time");
        }

        return ProofRun.Any(mentions.Select(m => (Func<TextProof>)(() => m is IInvocationOperation call && call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { } argument
            ? OfArgument(argument, frame)
            : OpenText.At(m, "as a delegate it can be called with any text"))));
    }

    private static OpenText Open(IOperation mention, IParameterSymbol parameter, string reason) =>
        OpenText.At(mention, reason, mention.Type is IDynamicTypeSymbol ? OpenKind.Dynamic : CallerInfo(parameter) is "CallerFilePath" or "CallerArgumentExpression" ? OpenKind.Path : SourceKinds.OfName(parameter.Name));
}
