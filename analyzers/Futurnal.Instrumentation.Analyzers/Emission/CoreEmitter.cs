using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the body of a partial method that calls its core and records how that ended.</summary>
internal static class CoreEmitter
{
    public static void Emit(CodeWriter code, CoreSpec core) => ContainerEmitter.Emit(code, core.Container, () =>
    {
        var wrapper = core.Wrapper;
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        code.Line("[global::System.Diagnostics.StackTraceHidden]");
        code.Open(PartSignature.Of(core.Modifiers, wrapper, core.Parameters));
        var target = wrapper.Receiver is null ? wrapper.ContainingType : "this";
        var arguments = string.Join(", ", wrapper.Parameters.Select(p => p.Argument));
        new WrapperBodyEmitter(code, wrapper, $"{target}.{core.CoreName}{PartSignature.TypeParameters(wrapper)}({arguments})").Emit();
        code.Close();
    });
}
