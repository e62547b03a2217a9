using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the body of a typed instrument into the user's type.</summary>
internal static class TypedInstrumentEmitter
{
    public static void Emit(CodeWriter code, string holderName, TypedInstrumentSpec typed) => ContainerEmitter.Emit(code, typed.Container, () =>
    {
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        code.Line($"{typed.Modifiers} void {typed.Name}({string.Join(", ", typed.Parameters.Select(p => p.Declaration))}) =>");
        code.Line($"    {Names.Holders}{holderName}.Record({string.Join(", ", typed.Parameters.Select(p => p.Argument))});");
    });
}
