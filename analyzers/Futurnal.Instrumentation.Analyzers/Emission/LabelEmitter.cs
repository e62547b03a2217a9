using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes how a value becomes a position among a label's values.</summary>
internal static class LabelEmitter
{
    public static void EmitPosition(CodeWriter code, LabelSpec label, int number)
    {
        if (label.Type.Length == 0)
        {
            return;
        }

        code.Line();
        var signature = $"private static int Position{number}({label.Type} value) =>";
        if (label.Type == "bool")
        {
            code.Line(signature + " value ? 1 : 0;");
        }
        else if (label.IsDense)
        {
            var other = label.Values.Count - 1;
            code.Line(signature + $" unchecked((uint)value) < {other}u ? (int)value : {other};");
        }
        else
        {
            EmitSwitch(code, label, signature);
        }
    }

    private static void EmitSwitch(CodeWriter code, LabelSpec label, string signature)
    {
        code.Open(signature + " value switch");
        foreach (var entry in label.Cases)
        {
            code.Line($"{label.Type}.{entry.Member} => {entry.Position},");
        }

        code.Line($"_ => {label.Values.Count - 1},");
        code.Close(";");
    }
}
