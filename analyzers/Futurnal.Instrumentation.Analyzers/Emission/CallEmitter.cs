using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the struct that stands for one call: made when the call begins, completed once when it ends.</summary>
internal static class CallEmitter
{
    public static void Emit(CodeWriter code, MethodSpec method)
    {
        code.Open($"public readonly struct Call : {Names.Recording}IObservedCall{(method.UsesResult ? $"<{method.ResultType}>" : "")}");
        EmitFields(code, method);
        EmitConstructor(code, method);
        EmitComplete(code, method);
        EmitItems(code, method);
        code.Close();
    }

    /// <summary>The parameters of the constructor: what labels and the value are taken from.</summary>
    public static IEnumerable<(string Type, string Name)> Parameters(MethodSpec method) => Enumerable.Range(0, method.Labels.Count)
        .Where(i => method.Labels[i].Source == LabelSource.Parameter)
        .Select(i => (method.Labels[i].Type, $"label{i}"))
        .Concat(method.Value is { IsResult: false } taken ? [(taken.Type, "value")] : []);

    /// <summary>Tells whether items of a sequence are counted.</summary>
    public static bool CountsItems(MethodSpec method) => method.Instruments.Any(i => i.On == InstrumentSpec.Items);

    private static void EmitItems(CodeWriter code, MethodSpec method)
    {
        if (!CountsItems(method))
        {
            return;
        }

        code.Line();
        code.Open("public void CountItem()");
        for (var i = 0; i < method.Instruments.Count; i++)
        {
            if (method.Instruments[i].On == InstrumentSpec.Items)
            {
                code.Line(InstrumentCalls.Count(method, i, StartIndex(method, i)));
            }
        }

        code.Close();
    }

    private static void EmitFields(CodeWriter code, MethodSpec method)
    {
        for (var i = 0; i < method.Instruments.Count; i++)
        {
            if (CellIndex.VariesAtStart(method, method.Instruments[i]))
            {
                code.Line($"private readonly int _index{i};");
            }
        }

        foreach (var field in HashEmitter.Fields(method))
        {
            code.Line(field);
        }

        foreach (var (_, name) in Starts(method))
        {
            code.Line($"private readonly long {name};");
        }

        if (UsesTable(method))
        {
            code.Line($"private readonly {Names.Recording}ThreadTable _table;");
        }

        if (Starts(method).Any() || HashEmitter.Fields(method).Any() || method.Instruments.Any(i => CellIndex.VariesAtStart(method, i)))
        {
            code.Line();
        }
    }

    /// <summary>
    /// Writes what happens when a call begins. A clock waits for all work before it, so arithmetic on labels comes after it,
    /// where it costs no time; what runs code of the user's comes before, since that is no part of the call.
    /// </summary>
    private static void EmitConstructor(CodeWriter code, MethodSpec method)
    {
        code.Open($"public Call({string.Join(", ", Parameters(method).Select(p => $"{p.Type} {p.Name}"))})");
        LabelEmitter.EmitReads(code, method, label => $"label{label}");
        HashEmitter.EmitStart(code, method);
        var takesValue = method.Value is { IsResult: false };
        if (!takesValue)
        {
            EmitStart(code, method);
        }

        for (var i = 0; i < method.Instruments.Count; i++)
        {
            if (CellIndex.VariesAtStart(method, method.Instruments[i]))
            {
                code.Line($"_index{i} = {CellIndex.OfStart(method, method.Instruments[i], label => LabelEmitter.Position(method, label, $"label{label}"))};");
            }

            if (method.Instruments[i].Kind == InstrumentKind.InFlight)
            {
                code.Line($"{HashEmitter.Cells(method, i)}.Enter({StartIndex(method, i)});");
            }
        }

        if (takesValue)
        {
            ValueEmitter.EmitRecord(code, method, "value");
            EmitStart(code, method);
        }

        code.Close();
        code.Line();
    }

    private static void EmitStart(CodeWriter code, MethodSpec method)
    {
        if (UsesTable(method))
        {
            code.Line($"_table = {Names.Recording}ThreadTable.OfThisThread();");
        }

        foreach (var (timer, name) in Starts(method))
        {
            code.Line($"{name} = {HashEmitter.StartingCells(method, timer)}.{(method.Instruments[timer].SampleEvery == 1 ? "Start" : "StartSampled")}();");
        }
    }

    private static void EmitComplete(CodeWriter code, MethodSpec method)
    {
        if (!method.UsesResult)
        {
            code.Open($"public void Complete({Names.Status} status)");
            EmitEnd(code, method, "(int)status");
            code.Close();
            return;
        }

        var told = Enumerable.Range(0, method.Labels.Count).Where(i => method.Labels[i].Source == LabelSource.Result).ToArray();
        var status = told.Where(i => IsStatus(method.Labels[i])).Select(i => $"Position{i}(result)").FirstOrDefault() ?? "0";
        var others = told.Where(i => !IsStatus(method.Labels[i])).ToArray();

        code.Open($"public void CompleteWith({method.ResultType} result)");
        code.Line($"End({string.Join(", ", others.Select(i => Told(method.Labels[i], i)).Prepend(status))});");
        EmitGauges(code, method);
        if (method.Value is { IsResult: true })
        {
            ValueEmitter.EmitRecord(code, method, "result");
        }

        code.Close();
        code.Line();
        code.Open($"public void Complete({Names.Status} status)");
        code.Line($"End({string.Join(", ", others.Select(i => method.Labels[i].IsHashed ? "null" : $"{method.Labels[i].Other}").Prepend("(int)status"))});");
        code.Close();
        code.Line();
        code.Open($"private void End({string.Join(", ", others.Select(i => $"{(method.Labels[i].IsHashed ? Names.Hash + "?" : "int")} result{i}").Prepend("int status"))})");
        EmitEnd(code, method, "status");
        code.Close();
    }

    /// <summary>What a result tells of a label: a hash, or a position among the values.</summary>
    private static string Told(LabelSpec label, int number) =>
        !label.IsHashed ? $"Position{number}(result)" : label.Member is null ? "result" : $"Hash{number}(result)";

    private static void EmitGauges(CodeWriter code, MethodSpec method)
    {
        for (var i = 0; i < method.Instruments.Count; i++)
        {
            if (method.Instruments[i].Kind == InstrumentKind.Gauge)
            {
                code.Line(InstrumentCalls.Set(method, i, StartIndex(method, i), "result"));
            }
        }
    }

    private static void EmitEnd(CodeWriter code, MethodSpec method, string status)
    {
        // Timers first: what follows is not to be part of the time.
        foreach (var i in Enumerable.Range(0, method.Instruments.Count).OrderBy(i => method.Instruments[i].Kind))
        {
            var instrument = method.Instruments[i];
            var index = CellIndex.OfWhole(
                method,
                instrument,
                CellIndex.VariesAtStart(method, instrument) ? $"_index{i}" : "",
                label => method.Labels[label].Source == LabelSource.Result && !IsStatus(method.Labels[label]) ? $"result{label}" : status);
            switch (instrument.Kind)
            {
                case InstrumentKind.Timer:
                    code.Line(InstrumentCalls.RecordElapsed(method, i, index, StartOf(instrument)));
                    break;
                case InstrumentKind.InFlight:
                    code.Line($"{HashEmitter.EndingCells(method, i)}.Leave({StartIndex(method, i)});");
                    break;
                case InstrumentKind.Counter when instrument.On != InstrumentSpec.Items:
                    EmitCount(code, method, i, index, status);
                    break;
            }
        }
    }

    private static void EmitCount(CodeWriter code, MethodSpec method, int number, string index, string status)
    {
        var instrument = method.Instruments[number];
        if (instrument.On == "Any")
        {
            code.Line(InstrumentCalls.Count(method, number, index));
            return;
        }

        var counted = instrument.On == "Success" ? "Succeeded" : "Failed";
        code.Open($"if ({status} == (int){Names.Status}.{counted})");
        code.Line(InstrumentCalls.Count(method, number, index));
        code.Close();
    }

    private static string StartIndex(MethodSpec method, int number) =>
        CellIndex.VariesAtStart(method, method.Instruments[number]) ? $"_index{number}" : "0";

    /// <summary>Such a label of a result says how the call ended, in the words of the outcome.</summary>
    private static bool IsStatus(LabelSpec label) => label.Key == BuiltInMetrics.StatusKey;

    /// <summary>The starts of a call: one for each share of calls that timers clock, with the first of those timers.</summary>
    private static IEnumerable<(int Timer, string Name)> Starts(MethodSpec method) => Enumerable.Range(0, method.Instruments.Count)
        .Where(i => method.Instruments[i].Kind == InstrumentKind.Timer)
        .GroupBy(i => method.Instruments[i].SampleEvery)
        .Select(g => (g.First(), StartOf(method.Instruments[g.First()])));

    private static string StartOf(InstrumentSpec timer) => timer.SampleEvery == 1 ? "_start" : $"_start{timer.SampleEvery}";

    private static bool UsesTable(MethodSpec method) => method.IsSynchronous && method.Instruments.Any(i => i is { Kind: InstrumentKind.Timer, IsRaw: false });
}
