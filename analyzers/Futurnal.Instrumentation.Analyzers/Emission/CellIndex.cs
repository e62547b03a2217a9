using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the arithmetic that turns label positions into a cell's index. Labels known when a call begins come first.</summary>
internal static class CellIndex
{
    /// <summary>The index over the labels known when a call begins.</summary>
    public static string OfStart(MethodSpec method, InstrumentSpec instrument, Func<int, string> position) =>
        Combine(method, instrument.Labels.Where(i => IsKnownAtStart(method.Labels[i])), "", position);

    /// <summary>The whole index: the start's, carried on over the labels known at the end.</summary>
    public static string OfWhole(MethodSpec method, InstrumentSpec instrument, string start, Func<int, string> position) =>
        Combine(method, instrument.Labels.Where(i => !IsKnownAtStart(method.Labels[i])), start, position);

    /// <summary>Tells whether the start's index can differ from call to call.</summary>
    public static bool VariesAtStart(MethodSpec method, InstrumentSpec instrument) =>
        instrument.Labels.Any(i => method.Labels[i] is { Source: LabelSource.Parameter, IsHashed: false });

    private static bool IsKnownAtStart(LabelSpec label) => label.Source is LabelSource.Constant or LabelSource.Parameter;

    private static string Combine(MethodSpec method, IEnumerable<int> labels, string index, Func<int, string> position)
    {
        foreach (var i in labels.Where(i => method.Labels[i].Values.Count > 1))
        {
            index = index.Length == 0 ? position(i) : $"({Operand(index)} * {method.Labels[i].Values.Count}) + {position(i)}";
        }

        return index.Length == 0 ? "0" : index;
    }

    private static string Operand(string index) => index.Contains('+') ? $"({index})" : index;
}
