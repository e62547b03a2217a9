using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the methods that take the calls of one file, and the accessors they need.</summary>
internal static class WrapperEmitter
{
    /// <summary>What the filter noted may have been an exception that the call itself caught.</summary>
    private const string Returned = $"__status = {Names.Status}.Succeeded;";

    public static void Emit(CodeWriter code, FileSpec file)
    {
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Line("[global::System.Diagnostics.StackTraceHidden]");
        code.Open("file static class Calls");
        for (var i = 0; i < file.Calls.Count; i++)
        {
            if (i > 0)
            {
                code.Line();
            }

            EmitWrapper(code, file.Calls[i], i);
        }

        code.Close();
        for (var i = 0; i < file.Calls.Count; i++)
        {
            if (file.Calls[i].Wrapper.Accessor is { } accessor)
            {
                code.Line();
                EmitAccessor(code, file.Calls[i].Wrapper, accessor, i);
            }
        }
    }

    private static void EmitWrapper(CodeWriter code, CallSpec call, int number)
    {
        var wrapper = call.Wrapper;
        foreach (var location in call.Locations)
        {
            code.Line(location);
        }

        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        var receiver = wrapper.Receiver is { } r ? new[] { r.Declaration } : [];
        var parameters = (wrapper.IsCalledOnReceiver ? "this " : "") + string.Join(", ", receiver.Concat(wrapper.Parameters.Select(p => p.Declaration)));
        var constraints = string.Concat(wrapper.Constraints.Select(c => " " + c));
        code.Open($"public static {wrapper.ReturnType} Call{number}{List(wrapper.TypeParameters)}({parameters}){constraints}");
        EmitBody(code, wrapper, Target(wrapper, number));
        code.Close();
    }

    private static void EmitBody(CodeWriter code, WrapperSpec wrapper, string target)
    {
        code.Open($"if (!{Names.IsRecording})");
        code.Line(wrapper.Return switch
        {
            ReturnKind.Void => target + ";",
            ReturnKind.Reference => $"return ref {target};",
            _ => $"return {target};",
        });
        if (wrapper.Return == ReturnKind.Void)
        {
            code.Line("return;");
        }

        code.Close();
        code.Line();
        code.Line($"var __call = new {Names.Holders}{wrapper.Method.HolderName}.Call({string.Join(", ", LabelArguments(wrapper))});");
        code.Line($"var __status = {Names.Status}.Succeeded;");
        if (wrapper.Return is ReturnKind.Task or ReturnKind.TaskOfResult)
        {
            EmitTask(code, wrapper, target);
        }
        else
        {
            EmitSynchronous(code, wrapper, target);
        }
    }

    private static void EmitSynchronous(CodeWriter code, WrapperSpec wrapper, string target)
    {
        if (wrapper.Method.UsesResult)
        {
            code.Line($"{wrapper.ReturnType} __result = default!;");
        }

        code.Open("try");
        EmitCall(code, wrapper, target);
        code.Close();
        EmitFilter(code);
        code.Open("finally");
        if (wrapper.Method.UsesResult)
        {
            code.Open($"if (__status == {Names.Status}.Succeeded)");
            code.Line("__call.CompleteWith(__result);");
            code.Close();
            code.Open("else");
            code.Line("__call.Complete(__status);");
            code.Close();
        }
        else
        {
            code.Line("__call.Complete(__status);");
        }

        code.Close();
    }

    private static void EmitCall(CodeWriter code, WrapperSpec wrapper, string target)
    {
        if (wrapper.Return == ReturnKind.Void)
        {
            code.Line(target + ";");
            code.Line(Returned);
            return;
        }

        // A local declared with the call is as long-lived as what the call returns, also where that is a ref struct.
        var (local, reference) = wrapper.Return switch
        {
            ReturnKind.Reference when wrapper.ReturnType.StartsWith("ref readonly ", StringComparison.Ordinal) => ("ref readonly var ", "ref "),
            ReturnKind.Reference => ("ref var ", "ref "),
            _ => (wrapper.Method.UsesResult ? "" : "var ", ""),
        };
        code.Line($"{local}__result = {reference}{target};");
        code.Line(Returned);
        code.Line($"return {reference}__result;");
    }

    private static void EmitTask(CodeWriter code, WrapperSpec wrapper, string target)
    {
        code.Line($"{wrapper.ReturnType} __task = default!;");
        code.Open("try");
        code.Line($"__task = {target};");
        code.Line(Returned);
        code.Close();
        EmitFilter(code);
        code.Open("finally");
        code.Open($"if (__status != {Names.Status}.Succeeded)");
        code.Line("__call.Complete(__status);");
        code.Close();
        code.Close();
        code.Line();
        code.Line($"return {Names.Recording}ObservedTasks.{(wrapper.Method.UsesResult ? "ObserveResult" : "Observe")}(__task, __call);");
    }

    /// <summary>A filter looks on while an exception passes: it is neither caught nor thrown again.</summary>
    private static void EmitFilter(CodeWriter code)
    {
        code.Open($"catch (global::System.Exception __exception) when ({Names.Recording}Outcome.Note(__exception, ref __status))");
        code.Line("throw;");
        code.Close();
    }

    private static IEnumerable<string> LabelArguments(WrapperSpec wrapper) => wrapper.Method.Labels
        .Where(l => l.Source == LabelSource.Parameter)
        .Select(l => wrapper.Parameters[l.Ordinal].Name);

    private static string Target(WrapperSpec wrapper, int number)
    {
        var own = List(wrapper.TypeParameters.Skip(wrapper.OuterTypeParameters));
        var arguments = wrapper.Parameters.Select(p => p.Argument);
        if (wrapper.Accessor is { } accessor)
        {
            var first = accessor.IsStatic
                ? wrapper.ContainingTypeIsValue ? $"default({wrapper.ContainingType})" : "null"
                : wrapper.Receiver!.Argument;
            var outer = List(wrapper.TypeParameters.Take(wrapper.OuterTypeParameters));
            return $"Access{number}{outer}.Call{own}({string.Join(", ", arguments.Prepend(first))})";
        }

        var target = wrapper.Receiver is { } receiver ? receiver.Name : wrapper.ContainingType;
        return $"{target}.{wrapper.Name}{own}({string.Join(", ", arguments)})";
    }

    private static void EmitAccessor(CodeWriter code, WrapperSpec wrapper, AccessorSpec accessor, int number)
    {
        var outer = List(wrapper.TypeParameters.Take(wrapper.OuterTypeParameters));
        var outerConstraints = string.Concat(wrapper.Constraints.Take(wrapper.OuterConstraints).Select(c => " " + c));
        var own = List(wrapper.TypeParameters.Skip(wrapper.OuterTypeParameters));
        var ownConstraints = string.Concat(wrapper.Constraints.Skip(wrapper.OuterConstraints).Select(c => " " + c));
        var parameters = wrapper.Parameters.Select(p => p.Declaration).Prepend(accessor.Target + " __target");
        code.Line(Names.GeneratedCode);
        code.Open($"file static class Access{number}{outer}{outerConstraints}");
        code.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{(accessor.IsStatic ? "StaticMethod" : "Method")}, Name = {Names.Literal(wrapper.Name.TrimStart('@'))})]");
        code.Line($"public static extern {wrapper.ReturnType} Call{own}({string.Join(", ", parameters)}){ownConstraints};");
        code.Close();
    }

    private static string List(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }
}
