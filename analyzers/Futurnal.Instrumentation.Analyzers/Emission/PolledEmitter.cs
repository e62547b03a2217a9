using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes what has each flush read a member.</summary>
internal static class PolledEmitter
{
    /// <summary>Writes how the holder's instruments come to read the member.</summary>
    public static void EmitHolder(CodeWriter code, MethodSpec method)
    {
        if (!method.Polled!.IsStatic)
        {
            code.Open("public static void Observe(object instance, global::System.Func<object, double?> read)");
            EmitObserve(code, method, "instance, read");
            code.Close();
            return;
        }

        code.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        code.Open("public static void Start()");
        code.Open($"if ({Names.IsRecording})");
        code.Line($"{Names.Recording}Instruments.AtNextFlush(static () => Observe(static () => (double?){Reading(method)}));");
        code.Close();
        code.Close();
        code.Line();
        code.Open("private static void Observe(global::System.Func<double?> read)");
        EmitObserve(code, method, "read");
        code.Close();
    }

    /// <summary>Writes the method that a constructor calls.</summary>
    public static void EmitObserver(CodeWriter code, ObserverSpec observer) => ContainerEmitter.Emit(code, observer.Container, () =>
    {
        code.Line($"/// <summary>Has each flush read the gauges of this instance. Every constructor calls it, when what they read is ready.</summary>");
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        code.Open($"private void {PolledRules.Observer}()");
        code.Open($"if ({Names.IsRecording})");
        foreach (var member in observer.Members)
        {
            var polled = member.Polled!;
            code.Line($"{Names.Holders}{member.HolderName}.Observe(this, static instance => (double?)(({polled.Type})instance).{polled.Access});");
        }

        code.Close();
        code.Close();
    });

    /// <summary>Writes how the holder reads a static member that it may not name itself.</summary>
    public static void EmitReader(CodeWriter code, MethodSpec method) => ContainerEmitter.Emit(code, method.Polled!.Container!, () =>
    {
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        code.Line($"internal static double? {Reader(method)} => (double?){method.Polled.Type}.{method.Polled.Access};");
    });

    private static void EmitObserve(CodeWriter code, MethodSpec method, string arguments)
    {
        for (var i = 0; i < method.Instruments.Count; i++)
        {
            code.Line($"Instrument{i}.Observe({arguments});");
        }
    }

    private static string Reading(MethodSpec method) =>
        $"{method.Polled!.Type}.{(method.Polled.Container is null ? method.Polled.Access : Reader(method))}";

    private static string Reader(MethodSpec method) => $"Read_{method.HolderName}()";
}
