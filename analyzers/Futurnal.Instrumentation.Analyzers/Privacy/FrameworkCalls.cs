using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Knows what some methods of the framework make of closed texts.</summary>
internal sealed class FrameworkCalls(ProofRun run)
{
    /// <summary>The proof, or <see langword="null"/> for a method that is not known.</summary>
    public TextProof? Of(IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.Name == nameof(ToString))
        {
            return OfToString(call, frame);
        }

        var type = method.ContainingType;
        if (type.SpecialType == SpecialType.System_String)
        {
            return call.Instance is { } text ? OfText(call, text, frame) : OfStatic(call, frame);
        }

        if (type.SpecialType == SpecialType.System_Enum && method.Name == "GetName")
        {
            return OfName(call);
        }

        if (TaskTypes.IsTask(type) && method.Name is "ConfigureAwait" or "AsTask" or "Preserve" or "WaitAsync" && call.Instance is { } work)
        {
            return run.Prove(work, frame);
        }

        if (method is { Name: "FromResult", IsStatic: true, ContainingType: { Name: "Task" or "ValueTask", DeclaringSyntaxReferences.IsEmpty: true } } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks")
        {
            return run.Prove(call.Arguments[0].Value, frame);
        }

        return run.Collections.OfItem(call, frame);
    }

    private TextProof? OfToString(IInvocationOperation call, CallFrame? frame)
    {
        if (call.Instance is not { Type: { } type } instance || !IsPlain(call))
        {
            return null;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return run.Prove(instance, frame);
        }

        return call.TargetMethod.ContainingType.SpecialType is SpecialType.System_Enum or SpecialType.System_Boolean or SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Nullable_T
            || call.TargetMethod.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? PrintedTypes.Of(type)
            : null;
    }

    /// <summary>Without a format, or with the one that means the name.</summary>
    private static bool IsPlain(IInvocationOperation call) => call.Arguments.IsEmpty
        || (call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: null or "G" or "g" or "" }, Parameter.Type.SpecialType: SpecialType.System_String }] && call.TargetMethod.ContainingType.SpecialType == SpecialType.System_Enum);

    private TextProof? OfText(IInvocationOperation call, IOperation text, CallFrame? frame)
    {
        var arguments = call.Arguments.Select(a => a.Value.ConstantValue is { HasValue: true } c ? c.Value : call).ToArray();
        Func<string, string>? change = (call.TargetMethod.Name, arguments) switch
        {
            ("ToLowerInvariant" or "ToLower", []) => static t => t.ToLowerInvariant(),
            ("ToUpperInvariant" or "ToUpper", []) => static t => t.ToUpperInvariant(),
            ("Trim", []) => static t => t.Trim(),
            ("TrimStart", []) => static t => t.TrimStart(),
            ("TrimEnd", []) => static t => t.TrimEnd(),
            ("Trim", [char c]) => t => t.Trim(c),
            ("TrimStart", [char c]) => t => t.TrimStart(c),
            ("TrimEnd", [char c]) => t => t.TrimEnd(c),
            ("Replace", [char a, char b]) => t => t.Replace(a, b),
            ("Replace", [string { Length: > 0 } a, string or null]) => t => t.Replace(a, (string?)arguments[1]),
            ("Substring", [int start]) => t => start >= 0 && start <= t.Length ? t.Substring(start) : "",
            ("Substring", [int start, int length]) => t => start >= 0 && length >= 0 && start + length <= t.Length ? t.Substring(start, length) : "",
            _ => null,
        };
        if (change is null)
        {
            return null;
        }

        return run.Changed(() => run.Prove(text, frame)) switch
        {
            ClosedText closed => closed.Map(change),
            OpenText open => open.Via($"'{SourceText.Shorten(call.Syntax)}'", call.Syntax),
            _ => null,
        };
    }

    private TextProof? OfStatic(IInvocationOperation call, CallFrame? frame) => call.TargetMethod.Name switch
    {
        "Concat" when call.Arguments.All(a => a.ArgumentKind == ArgumentKind.Explicit && a.Value.Type is null or { TypeKind: not TypeKind.Array }) && call.TargetMethod.Parameters.All(p => p.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object) =>
            run.Compositions.Joined(call.Arguments.OrderBy(a => a.Parameter?.Ordinal).Select(a => a.Value), frame),
        "Intern" or "IsInterned" => run.Prove(call.Arguments[0].Value, frame).OrNull(),
        _ => null,
    };

    private static ClosedText? OfName(IInvocationOperation call)
    {
        var type = call.TargetMethod.TypeArguments.FirstOrDefault() ?? (call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value as ITypeOfOperation)?.TypeOperand;
        return type is { TypeKind: TypeKind.Enum } ? PrintedTypes.NamesOf(type).OrNull() : null;
    }
}
