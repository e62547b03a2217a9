using System.Collections.Immutable;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Proves what calls return: by what is known of the framework, or by all that a method of the project returns.</summary>
internal sealed class CallProver(ProofRun run)
{
    private readonly FrameworkCalls _framework = new(run);
    private readonly IncomingProver _incoming = new(run);

    public TextProof Of(IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (InterceptorOf(call) is not null)
        {
            return OpenText.At(call, "an interceptor answers the call");
        }

        if (run.Code.Slots.Of(method) is { } slot)
        {
            return slot.Text;
        }

        if (_framework.Of(call, frame) is { } known)
        {
            return known;
        }

        return BodyOf(call) is { } body ? OfBody(method, body, call.Arguments, frame, call) : Unknown(call, method, frame);
    }

    public TextProof OfAwait(IAwaitOperation wait, CallFrame? frame) =>
        TaskTypes.OfText(wait.Operation.Type) ? run.Prove(wait.Operation, frame) : OpenText.At(wait, "what is awaited can give any text");

    public TextProof OfCreation(IObjectCreationOperation creation, CallFrame? frame) =>
        TaskTypes.OfText(creation.Type) && creation.Arguments is [{ Value.Type.SpecialType: SpecialType.System_String } only]
            ? run.Prove(only.Value, frame)
            : OpenText.At(creation, "a text made of characters can be any");

    /// <summary>An operator or conversion of the project's own is a method with operands for arguments.</summary>
    public static TextProof OfOperator(IOperation operation, IMethodSymbol method, ImmutableArray<IOperation> operands, CallFrame? frame) =>
        OpenText.At(operation, $"the operator of '{method.ContainingType.Name}' can give any text", operands.Select(SourceKinds.OfValue).FirstOrDefault(k => k != OpenKind.Other));

    public TextProof OfIncoming(IParameterSymbol parameter, IOperation mention, CallFrame? frame) => _incoming.Of(parameter, mention, frame);

    /// <summary>What a variable holds after it was handed over to be written.</summary>
    public TextProof OfHanded(IArgumentOperation argument, CallFrame? frame)
    {
        if (argument.Parameter is not { } parameter)
        {
            return OpenText.At(argument, "what is called may write any text to it");
        }

        if (run.Code.Slots.Of(parameter) is { } slot)
        {
            return slot.Text;
        }

        if (argument.Parent is not IInvocationOperation call || InterceptorOf(call) is not null)
        {
            return OpenText.At(argument, "what is called may write any text to it");
        }

        if (run.Collections.OfTryGet(call, parameter, frame) is { } found)
        {
            return found;
        }

        return BodyOf(call) is { } body && parameter.ContainingSymbol is IMethodSymbol
            ? run.Variables.OfOut(ParameterIn(body, parameter), body, Frame(call.TargetMethod, call.Arguments, frame)).Via("handed over by", argument)
            : OpenText.At(argument, "what is called may write any text to it", SourceKinds.Of(call.TargetMethod));
    }

    /// <summary>The body that a call surely runs, or <see langword="null"/>.</summary>
    public IOperation? BodyOf(IInvocationOperation call) =>
        InterceptorOf(call) is null && (IsExact(call.TargetMethod) || IsBaseCall(call)) ? BodyOf(call.TargetMethod) : null;

    public IOperation? BodyOf(IMethodSymbol method) =>
        method is { IsExtern: false, IsAbstract: false, IsVararg: false } && !HasOwnBuilder(method) && run.Code.BodyOf(method, run.CancellationToken) is { } body && !IsIterator(body) ? body : null;

    public TextProof OfBody(IMethodSymbol method, IOperation body, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame, IOperation place)
    {
        var inside = Frame(method, arguments, frame);
        return run.Step(inside.Method, TakesNoText(inside.Method) ? null : inside, place, () => run.Any(ReturnsOf(body).Select(r => r.ReturnedValue!), inside)).Via("result of", place);
    }

    /// <summary>What a body itself returns, without the functions in it.</summary>
    public static IEnumerable<IReturnOperation> ReturnsOf(IOperation body)
    {
        var inside = new Stack<IOperation>(body is IAnonymousFunctionOperation or ILocalFunctionOperation ? body.ChildOperations : [body]);
        while (inside.Count > 0)
        {
            var operation = inside.Pop();
            if (operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: not null } found)
            {
                yield return found;
            }

            foreach (var child in operation.ChildOperations.Where(c => c is not (IAnonymousFunctionOperation or ILocalFunctionOperation)))
            {
                inside.Push(child);
            }
        }
    }

    /// <summary>Tells whether a member that is named is the one that runs.</summary>
    public static bool IsExact(ISymbol member) =>
        member is { IsAbstract: false, IsVirtual: false, IsOverride: false } or { IsSealed: true } or { IsAbstract: false, ContainingType.IsSealed: true };

    /// <summary>Somebody else's method that answers the call; ours call on.</summary>
    public static IMethodSymbol? InterceptorOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax syntax && call.SemanticModel?.GetInterceptorMethod(syntax) is { } interceptor && !GeneratedCode.IsOurs(interceptor) ? interceptor : null;

    public static CallFrame Frame(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, CallFrame? caller) =>
        new((IMethodSymbol)RestrictedSlots.Definition(method), arguments, caller);

    /// <summary>Tells whether no text can come in by the arguments, so that all calls of a method return the same.</summary>
    private static bool TakesNoText(IMethodSymbol method) => method.MethodKind != MethodKind.LocalFunction && method.Parameters.All(p => p.Type is { SpecialType: not (SpecialType.System_String or SpecialType.System_Object), TypeKind: TypeKind.Enum or TypeKind.Struct or TypeKind.Class or TypeKind.Interface }
        && !p.Type.IsTupleType
        && (p.Type.TypeKind == TypeKind.Enum || p.Type.SpecialType != SpecialType.None || !p.Type.DeclaringSyntaxReferences.IsEmpty));

    private static IParameterSymbol ParameterIn(IOperation body, IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)RestrictedSlots.Definition((IMethodSymbol)parameter.ContainingSymbol);
        return (method.PartialImplementationPart ?? method).Parameters[((IParameterSymbol)RestrictedSlots.Definition(parameter)).Ordinal];
    }

    private static bool IsBaseCall(IInvocationOperation call) => call is { IsVirtual: false, Instance: IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } };

    /// <summary>A builder of the project's own can answer anything.</summary>
    private static bool HasOwnBuilder(IMethodSymbol method) => method.GetAttributes()
        .FirstOrDefault(a => a.AttributeClass?.Name == "AsyncMethodBuilderAttribute") is { } attribute
        && !(attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol builder && (GeneratedCode.IsOurs(builder) || builder.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices"));

    private static bool IsIterator(IOperation body) => body.Syntax is not ArrowExpressionClauseSyntax && body.Syntax.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || ReferenceEquals(n, body.Syntax)).Any(n => n is YieldStatementSyntax);

    private OpenText Unknown(IInvocationOperation call, IMethodSymbol method, CallFrame? frame)
    {
        var kind = SourceKinds.Of(method);
        if (kind != OpenKind.Other)
        {
            return OpenText.At(call, $"'{method.Name}' gives it", kind);
        }

        var inputs = call.Arguments.Select(a => a.Value).Prepend(call.Instance).OfType<IOperation>().Where(v => v.Type?.SpecialType == SpecialType.System_String);
        foreach (var input in inputs)
        {
            if (run.Prove(input, frame) is OpenText { Kind: not OpenKind.Other } worse)
            {
                return worse.Via($"'{SourceText.Shorten(call.Syntax)}'", call.Syntax);
            }
        }

        var virtualCall = !IsExact(method) && method.ContainingType.TypeKind != TypeKind.Delegate;
        return OpenText.At(call, virtualCall ? $"'{method.Shown()}' can be overridden" : method.ContainingType.TypeKind == TypeKind.Delegate ? "a delegate can return any text" : $"what '{method.Name}' returns can be any text");
    }
}
