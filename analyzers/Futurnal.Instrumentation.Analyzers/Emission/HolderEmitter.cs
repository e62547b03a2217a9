using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the class that holds a method's instruments, and the struct that stands for one call.</summary>
internal static class HolderEmitter
{
    public static void Emit(CodeWriter code, MethodSpec method, BuilderSpec? builder)
    {
        code.Line($"/// <summary>The metrics of {Xml(method.DisplayName)}.</summary>");
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Open($"internal static class {method.HolderName}");
        for (var i = 0; i < method.Instruments.Count; i++)
        {
            EmitInstrument(code, method, method.Instruments[i], i);
        }

        for (var i = 0; i < method.Labels.Count; i++)
        {
            LabelEmitter.EmitPosition(code, method.Labels[i], i);
        }

        if (method.Value is { } value)
        {
            ValueEmitter.EmitReader(code, value);
        }

        code.Line();
        if (method.Polled is not null)
        {
            PolledEmitter.EmitHolder(code, method);
        }
        else if (method.Typed is null)
        {
            CallEmitter.Emit(code, method);
            if (method.IsSequence)
            {
                EnumerationEmitter.Emit(code, method);
            }

            if (builder is not null)
            {
                BuilderEmitter.EmitBuilder(code, builder);
            }
        }
        else
        {
            EmitRecord(code, method, method.Typed);
        }

        code.Close();
    }

    /// <summary>The type of a metric's cells.</summary>
    public static string TypeOf(InstrumentSpec instrument) => instrument.Kind switch
    {
        InstrumentKind.Timer or InstrumentKind.Histogram => "HistogramInstrument",
        InstrumentKind.Polled => "PolledGaugeInstrument",
        _ => instrument.Kind + "Instrument",
    };

    private static void EmitInstrument(CodeWriter code, MethodSpec method, InstrumentSpec instrument, int number)
    {
        var isHashed = HashEmitter.IsHashed(method, instrument);
        var hasSample = instrument.SampleEvery != 1 || (isHashed && instrument.Kind == InstrumentKind.Timer);
        var factory = instrument.Kind switch
        {
            InstrumentKind.Timer when hasSample && !isHashed => "SampledTimer",
            InstrumentKind.Polled => "PolledGauge",
            _ => instrument.Kind.ToString(),
        };
        var type = Names.Recording + TypeOf(instrument);
        string[] arguments =
        [
            .. new[] { instrument.Name, instrument.Unit, instrument.Description, method.AssemblyName }.Select(Names.Literal),
            .. instrument.Kind == InstrumentKind.Polled ? [$"global::Futurnal.Instrumentation.GaugeCombine.{instrument.Combine}"] : Array.Empty<string>(),
            .. !hasSample ? [] : new[] { instrument.SampleEvery.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            .. HashEmitter.Keys(method, instrument),
            .. instrument.Labels.Where(i => !method.Labels[i].IsHashed).Select(i => Dimension(method.Labels[i])),
        ];
        var factories = $"{Names.Recording}{(isHashed ? "Hashed" : "")}Instruments";
        var made = Judged(instrument.Judging, factories, $"{factories}.{factory}({string.Join(", ", arguments)})");
        code.Line($"private static readonly {(isHashed ? $"{Names.Recording}HashedInstrument<{type}>" : type)} Instrument{number} = {made};");
    }

    private static string Judged(JudgingSpec judging, string factories, string made)
    {
        if (judging == JudgingSpec.None)
        {
            return made;
        }

        var budgets = string.Join(", ", judging.Budgets.Select(b => $"{b.Name} = {b.Number}D"));
        var bad = judging.Bad is null ? "null" : $"global::Futurnal.Instrumentation.BadDirection.{judging.Bad}";
        return $"{factories}.Judged({made}, new global::Futurnal.Instrumentation.MetricBudgets{(budgets.Length == 0 ? "()" : $" {{ {budgets} }}")}, {bad})";
    }

    private static string Dimension(LabelSpec label) =>
        $"new {Names.Recording}LabelDimension({string.Join(", ", label.Values.Prepend(label.Key).Select(Names.Literal))})";

    private static void EmitRecord(CodeWriter code, MethodSpec method, TypedInstrumentSpec typed)
    {
        code.Open($"public static void Record({string.Join(", ", typed.Parameters.Select((p, n) => $"{p.Type} {Argument(n)}"))})");
        code.Open($"if (!{Names.IsRecording})");
        code.Line("return;");
        code.Close();
        code.Line();
        LabelEmitter.EmitReads(code, method, label => Argument(method.Labels[label].Ordinal));
        for (var i = 0; i < method.Instruments.Count; i++)
        {
            var instrument = method.Instruments[i];
            var index = CellIndex.OfStart(method, instrument, label => LabelEmitter.Position(method, label, Argument(method.Labels[label].Ordinal)));
            var value = typed.ValueOrdinal < 0 ? "" : Argument(typed.ValueOrdinal);
            code.Line(instrument.Kind switch
            {
                InstrumentKind.Counter when value.Length == 0 => InstrumentCalls.Count(method, i, index),
                InstrumentKind.Counter => InstrumentCalls.Add(method, i, index, value),
                InstrumentKind.Gauge => InstrumentCalls.Set(method, i, index, value),
                _ => InstrumentCalls.Record(method, i, index, value),
            });
        }

        code.Close();
    }

    /// <summary>A name that hides no member of the holder, as the user's could.</summary>
    public static string Argument(int ordinal) => $"argument{ordinal}";

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
