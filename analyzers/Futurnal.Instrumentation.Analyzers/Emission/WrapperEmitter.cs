using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the methods that take the calls of one file, and the accessors they need.</summary>
internal static class WrapperEmitter
{
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
        foreach (var attribute in wrapper.Attributes)
        {
            code.Line(attribute);
        }

        var receiver = wrapper.Receiver is { } r ? new[] { r } : [];
        var parameters = receiver.Concat(wrapper.Parameters).Select((p, i) => p.Attributes + (i == 0 && wrapper.IsCalledOnReceiver ? "this " : "") + p.Declaration);
        var constraints = string.Concat(wrapper.Constraints.Select(c => " " + c));
        code.Open($"public static {wrapper.ReturnType} Call{number}{List(wrapper.TypeParameters.Select(t => t.Declaration))}({string.Join(", ", parameters)}){constraints}");
        new WrapperBodyEmitter(code, wrapper, Target(wrapper, number)).Emit();
        code.Close();
    }

    private static string Target(WrapperSpec wrapper, int number)
    {
        var own = List(wrapper.TypeParameters.Skip(wrapper.OuterTypeParameters).Select(t => t.Name));
        var arguments = wrapper.Parameters.Select(p => p.Argument);
        if (wrapper.Accessor is { } accessor)
        {
            var first = accessor.IsStatic
                ? wrapper.ContainingTypeIsValue ? $"default({wrapper.ContainingType})" : "null"
                : wrapper.Receiver!.Argument;
            var outer = List(wrapper.TypeParameters.Take(wrapper.OuterTypeParameters).Select(t => t.Name));
            return $"Access{number}{outer}.Call{own}({string.Join(", ", arguments.Prepend(first))})";
        }

        var target = wrapper.Receiver is { } receiver ? receiver.Name : wrapper.ContainingType;
        return $"{target}.{wrapper.Name}{own}({string.Join(", ", arguments)})";
    }

    private static void EmitAccessor(CodeWriter code, WrapperSpec wrapper, AccessorSpec accessor, int number)
    {
        var outer = List(wrapper.TypeParameters.Take(wrapper.OuterTypeParameters).Select(t => t.Declaration));
        var outerConstraints = string.Concat(wrapper.Constraints.Take(wrapper.OuterConstraints).Select(c => " " + c));
        var own = List(wrapper.TypeParameters.Skip(wrapper.OuterTypeParameters).Select(t => t.Declaration));
        var ownConstraints = string.Concat(wrapper.Constraints.Skip(wrapper.OuterConstraints).Select(c => " " + c));
        var parameters = wrapper.Parameters.Select(p => p.Attributes + p.Declaration).Prepend(accessor.Target + " " + new LocalNames(wrapper).Target);
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.StackTraceHidden]");
        code.Open($"file static class Access{number}{outer}{outerConstraints}");
        code.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{(accessor.IsStatic ? "StaticMethod" : "Method")}, Name = {Names.Literal(wrapper.Name.TrimStart('@'))})]");
        foreach (var attribute in wrapper.Attributes)
        {
            code.Line(attribute);
        }

        code.Line($"public static extern {wrapper.ReturnType} Call{own}({string.Join(", ", parameters)}){ownConstraints};");
        code.Close();
    }

    private static string List(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }
}
