using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes how the histograms of a method with a body get their value.</summary>
internal static class ValueEmitter
{
    /// <summary>Writes the method that looks for the value, where it may be missing or has to be read off something.</summary>
    public static void EmitReader(CodeWriter code, ValueSpec value)
    {
        if (value.IsPlain)
        {
            return;
        }

        code.Line();
        code.Open($"private static bool TryGetValue({value.Type} source, out double value)");
        if (value.Member is { CanThrow: true })
        {
            code.Open("try");
            EmitRead(code, value);
            code.Close();
            code.Open("catch (global::System.Exception)");
            code.Line("// The program meets it where it reads the member itself, or not at all.");
            code.Close();
        }
        else
        {
            EmitRead(code, value);
        }

        if (value.CanBeNull || value.Member is { CanThrow: true })
        {
            code.Line();
            code.Line("value = 0;");
            code.Line("return false;");
        }

        code.Close();
    }

    /// <summary>Writes the recording of a value that is in a variable.</summary>
    public static void EmitRecord(CodeWriter code, MethodSpec method, string variable)
    {
        var value = method.Value!;
        if (!value.IsPlain)
        {
            code.Open($"if (TryGetValue({variable}, out var number))");
        }

        for (var i = 0; i < method.Instruments.Count; i++)
        {
            if (method.Instruments[i].Kind == InstrumentKind.Histogram)
            {
                var index = CellIndex.VariesAtStart(method, method.Instruments[i]) ? $"_index{i}" : "0";
                code.Line(InstrumentCalls.Record(method, i, index, value.IsPlain ? variable : "number"));
            }
        }

        if (!value.IsPlain)
        {
            code.Close();
        }
    }

    private static void EmitRead(CodeWriter code, ValueSpec value)
    {
        var read = value.Member is { } member ? $"source{(member.OwnerCanBeNull ? "?" : "")}.{member.Name}" : "source";
        if (!value.CanBeNull)
        {
            code.Line($"value = (double){read};");
            code.Line("return true;");
            return;
        }

        code.Open($"if ({read} is {{ }} number)");
        code.Line("value = (double)number;");
        code.Line("return true;");
        code.Close();
    }
}
