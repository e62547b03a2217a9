using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes how the cells of a metric with hashed labels are found: by a look-up for each call, and not by arithmetic alone.</summary>
internal static class HashEmitter
{
    /// <summary>The keys of the hashed labels, as an argument; nothing where there are none.</summary>
    public static IEnumerable<string> Keys(MethodSpec method, InstrumentSpec instrument) => IsHashed(method, instrument)
        ? [$"new[] {{ {string.Join(", ", Labels(method, instrument).Select(i => Names.Literal(method.Labels[i].Key)))} }}"]
        : [];

    public static bool IsHashed(MethodSpec method, InstrumentSpec instrument) => Labels(method, instrument).Any();

    /// <summary>What records one measurement with a metric: its instrument, or the cells of the call's hashes.</summary>
    public static string Cells(MethodSpec method, int number)
    {
        var instrument = method.Instruments[number];
        if (!IsHashed(method, instrument))
        {
            return $"Instrument{number}";
        }

        return (method.Typed is null && IsFoundAtStart(method, instrument) ? $"_cells{number}" : Find(method, number, AtEnd(method))) + ".ToRecord()";
    }

    /// <summary>What ends what began with <see cref="Cells"/>.</summary>
    public static string EndingCells(MethodSpec method, int number) =>
        IsHashed(method, method.Instruments[number]) ? $"_cells{number}.Cells" : $"Instrument{number}";

    /// <summary>What begins the measurement of a timer; of which hash it will be is not always known yet.</summary>
    public static string StartingCells(MethodSpec method, int number) =>
        IsHashed(method, method.Instruments[number]) ? $"Instrument{number}.Other" : $"Instrument{number}";

    /// <summary>The fields in which a call keeps its cells, or hashes that do not lead to cells before it ends.</summary>
    public static IEnumerable<string> Fields(MethodSpec method) =>
    [
        .. FoundAtStart(method).Select(i => $"private readonly {Names.Recording}HashedCells<{Names.Recording}{HolderEmitter.TypeOf(method.Instruments[i])}> _cells{i};"),
        .. KeptUntilEnd(method).Select(i => $"private readonly {Names.Hash}? _hash{i};"),
    ];

    /// <summary>
    /// Writes what fills the fields. It comes before a clock is read: where a hash comes up for the first time, making its cells takes
    /// longer than many a call.
    /// </summary>
    public static void EmitStart(CodeWriter code, MethodSpec method)
    {
        foreach (var i in FoundAtStart(method))
        {
            code.Line($"_cells{i} = {Find(method, i, label => LabelEmitter.Hash(method, label, $"label{label}"))};");
        }

        foreach (var i in KeptUntilEnd(method))
        {
            code.Line($"_hash{i} = {LabelEmitter.Hash(method, i, $"label{i}")};");
        }
    }

    private static Func<int, string> AtEnd(MethodSpec method) => label => method.Typed is not null
        ? LabelEmitter.Hash(method, label, HolderEmitter.Argument(method.Labels[label].Ordinal))
        : method.Labels[label].Source == LabelSource.Result ? $"result{label}" : $"_hash{label}";

    private static string Find(MethodSpec method, int number, Func<int, string> hash)
    {
        string[] hashes = [.. Labels(method, method.Instruments[number]).Select(hash)];
        return $"Instrument{number}.Of({(hashes.Length == 1 ? hashes[0] : $"[{string.Join(", ", hashes)}]")})";
    }

    private static IEnumerable<int> FoundAtStart(MethodSpec method) =>
        Enumerable.Range(0, method.Instruments.Count).Where(i => IsFoundAtStart(method, method.Instruments[i]));

    private static bool IsFoundAtStart(MethodSpec method, InstrumentSpec instrument) =>
        IsHashed(method, instrument) && Labels(method, instrument).All(i => method.Labels[i].Source == LabelSource.Parameter);

    private static IEnumerable<int> KeptUntilEnd(MethodSpec method) => method.Instruments
        .Where(i => !IsFoundAtStart(method, i))
        .SelectMany(i => Labels(method, i))
        .Where(i => method.Labels[i].Source == LabelSource.Parameter)
        .Distinct()
        .OrderBy(i => i);

    private static IEnumerable<int> Labels(MethodSpec method, InstrumentSpec instrument) => instrument.Labels.Where(i => method.Labels[i].IsHashed);
}
