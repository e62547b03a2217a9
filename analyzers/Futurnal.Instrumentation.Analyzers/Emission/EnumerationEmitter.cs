using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the struct that stands for a walk through a sequence: it keeps the arguments until the first item is asked for.</summary>
internal static class EnumerationEmitter
{
    public static void Emit(CodeWriter code, MethodSpec method)
    {
        var parameters = CallEmitter.Parameters(method).ToArray();
        code.Line();
        code.Open($"public struct Enumeration : {Names.Recording}IObservedEnumeration");
        foreach (var (type, name) in parameters)
        {
            code.Line($"private readonly {type} _{name};");
        }

        code.Line("private Call _call;");
        code.Line();
        code.Open($"public Enumeration({string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"))})");
        foreach (var (_, name) in parameters)
        {
            code.Line($"_{name} = {name};");
        }

        code.Line("_call = default;");
        code.Close();
        code.Line();
        code.Line($"public void Begin() => _call = new Call({string.Join(", ", parameters.Select(p => "_" + p.Name))});");
        code.Line();
        code.Open("public void CountItem()");
        if (CallEmitter.CountsItems(method))
        {
            code.Line("_call.CountItem();");
        }

        code.Close();
        code.Line();
        code.Line($"public void Complete({Names.Status} status) => _call.Complete(status);");
        code.Close();
    }
}
