using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes how a value becomes a position among a label's values.</summary>
internal static class LabelEmitter
{
    public static void EmitPosition(CodeWriter code, LabelSpec label, int number)
    {
        if (label.Lookup == LabelLookup.None || label is { IsHashed: true, Member: null })
        {
            return;
        }

        code.Line();
        var signature = $"private static {(label.IsHashed ? Names.Hash + "? Hash" : "int Position")}{number}({label.Type} {Source(label)})";
        if (label.Member is not { CanThrow: true })
        {
            EmitLookup(code, label, signature + " => ");
            return;
        }

        code.Open(signature);
        code.Open("try");
        EmitLookup(code, label, "return ");
        code.Close();
        code.Open("catch (global::System.Exception)");
        code.Line("// The program meets it where it reads the member itself, or not at all.");
        code.Line($"return {(label.IsHashed ? "null" : label.Other.ToString(System.Globalization.CultureInfo.InvariantCulture))};");
        code.Close();
        code.Close();
    }

    /// <summary>Reads each member of a parameter into a local, so that a property runs once a call, however many metrics there are.</summary>
    public static void EmitReads(CodeWriter code, MethodSpec method, Func<int, string> source)
    {
        for (var i = 0; i < method.Labels.Count; i++)
        {
            if (IsMemberOfParameter(method.Labels[i]))
            {
                code.Line(method.Labels[i].IsHashed ? $"var hash{i} = Hash{i}({source(i)});" : $"var position{i} = Position{i}({source(i)});");
            }
        }
    }

    /// <summary>The position of a label known when a call begins, after <see cref="EmitReads"/>.</summary>
    public static string Position(MethodSpec method, int label, string source) =>
        IsMemberOfParameter(method.Labels[label]) ? $"position{label}" : $"Position{label}({source})";

    /// <summary>The hash of a label known when a call begins, after <see cref="EmitReads"/>.</summary>
    public static string Hash(MethodSpec method, int label, string source) => IsMemberOfParameter(method.Labels[label]) ? $"hash{label}" : source;

    private static bool IsMemberOfParameter(LabelSpec label) => label is { Source: LabelSource.Parameter, Member: not null };

    private static void EmitLookup(CodeWriter code, LabelSpec label, string before)
    {
        var read = label.Member is { } member ? $"{Source(label)}{(member.OwnerCanBeNull ? "?" : "")}.{member.Name}" : Source(label);
        switch (label.Lookup)
        {
            case LabelLookup.Hash:
                code.Line($"{before}{read};");
                break;
            case LabelLookup.Boolean:
                code.Line($"{before}{read} ? 1 : 0;");
                break;
            case LabelLookup.Dense:
                var found = IsAtHand(label) ? "" : label.CanBeNull ? read + " is { } value && " : read + " is var value && ";
                code.Line($"{before}{found}unchecked((uint)value) < {label.Other}u ? (int)value : {Names.Recording}LabelDimension.Outside({label.Other});");
                break;
            default:
                EmitSwitch(code, label, before + read);
                break;
        }
    }

    private static void EmitSwitch(CodeWriter code, LabelSpec label, string governing)
    {
        code.Open(governing + " switch");
        foreach (var entry in label.Cases)
        {
            code.Line($"{entry.Pattern} => {entry.Position},");
        }

        code.Line($"_ => {label.Other},");
        code.Close(";");
    }

    private static string Source(LabelSpec label) => IsAtHand(label) ? "value" : "source";

    private static bool IsAtHand(LabelSpec label) => label is { Member: null, CanBeNull: false };
}
