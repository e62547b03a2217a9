using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the builder that an async partial method runs by, and the declaration that names it.</summary>
internal static class BuilderEmitter
{
    private const string Result = "TResult";

    /// <summary>Writes the declaration into the user's type.</summary>
    public static void EmitDeclaration(CodeWriter code, BuilderSpec builder) => ContainerEmitter.Emit(code, builder.Container, () =>
    {
        var type = $"{Names.Holders}{builder.Wrapper.Method.HolderName}.Builder{(HasResult(builder) ? "<>" : "")}";

        // Nothing here says that the code is generated, since the attributes are those of the user's body, too.
        code.Line($"[global::System.Runtime.CompilerServices.AsyncMethodBuilder(typeof({type}))]");
        code.Line("[global::System.Runtime.CompilerServices.RuntimeAsyncMethodGeneration(false)]");
        code.Line(PartSignature.Of(builder.Modifiers, builder.Wrapper, builder.Parameters) + ";");
    });

    /// <summary>Writes the builder into the holder. It adds no more to a suspended call than the call's own state.</summary>
    public static void EmitBuilder(CodeWriter code, BuilderSpec builder)
    {
        var arguments = HasResult(builder) ? $"<{Result}>" : "";
        var inner = builder.OrdinaryBuilder + arguments;
        var task = builder.Wrapper.ReturnType.Split('<')[0] + arguments;
        code.Line();
        code.Line("[global::System.Diagnostics.StackTraceHidden]");
        code.Open($"public struct Builder{arguments}");
        code.Line($"private {inner} _inner;");
        code.Line("private Call _call;");
        code.Line();
        code.Line($"public {task} Task => _inner.Task;");
        code.Line();
        EmitCreate(code, inner, arguments);
        EmitForwarders(code);
        EmitSetException(code);
        EmitSetResult(code, builder);
        code.Close();
    }

    private static void EmitCreate(CodeWriter code, string inner, string arguments)
    {
        code.Open($"public static Builder{arguments} Create()");
        code.Line($"var builder = new Builder{arguments} {{ _inner = {inner}.Create() }};");
        code.Open($"if ({Names.IsRecording})");
        code.Line("builder._call = new Call();");
        code.Close();
        code.Line();
        code.Line("return builder;");
        code.Close();
        code.Line();
    }

    private static void EmitForwarders(CodeWriter code)
    {
        const string StateMachine = "where TStateMachine : global::System.Runtime.CompilerServices.IAsyncStateMachine";
        const string Awaiting = "<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)";
        const string Notify = "global::System.Runtime.CompilerServices.";
        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        code.Line($"public void Start<TStateMachine>(ref TStateMachine stateMachine) {StateMachine} => _inner.Start(ref stateMachine);");
        code.Line();
        code.Line($"public void SetStateMachine(global::System.Runtime.CompilerServices.IAsyncStateMachine stateMachine) => _inner.SetStateMachine(stateMachine);");
        code.Line();
        code.Line($"public void AwaitOnCompleted{Awaiting} where TAwaiter : {Notify}INotifyCompletion {StateMachine} => _inner.AwaitOnCompleted(ref awaiter, ref stateMachine);");
        code.Line();
        code.Line($"public void AwaitUnsafeOnCompleted{Awaiting} where TAwaiter : {Notify}ICriticalNotifyCompletion {StateMachine} => _inner.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);");
        code.Line();
    }

    private static void EmitSetException(CodeWriter code)
    {
        code.Open("public void SetException(global::System.Exception exception)");
        code.Open($"if ({Names.IsRecording})");
        code.Line($"var status = {Names.Status}.Failed;");
        code.Line($"_ = {Names.Recording}Outcome.Note(exception, ref status);");
        code.Line("_call.Complete(status);");
        code.Close();
        code.Line();
        code.Line("_inner.SetException(exception);");
        code.Close();
        code.Line();
    }

    private static void EmitSetResult(CodeWriter code, BuilderSpec builder)
    {
        var method = builder.Wrapper.Method;
        code.Open($"public void SetResult({(HasResult(builder) ? Result + " result" : "")})");
        code.Open($"if ({Names.IsRecording})");

        // The builder is never made for another type than the method's own result.
        code.Line(method.UsesResult
            ? $"_call.CompleteWith(global::System.Runtime.CompilerServices.Unsafe.As<{Result}, {method.ResultType}>(ref result));"
            : $"_call.Complete({Names.Status}.Succeeded);");
        code.Close();
        code.Line();
        code.Line($"_inner.SetResult({(HasResult(builder) ? "result" : "")});");
        code.Close();
    }

    private static bool HasResult(BuilderSpec builder) => builder.Wrapper.Return == ReturnKind.TaskOfResult;
}
