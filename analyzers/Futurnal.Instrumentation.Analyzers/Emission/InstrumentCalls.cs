using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>The statements that record with an instrument of a holder; one that keeps its single values has methods of its own.</summary>
internal static class InstrumentCalls
{
    public static string Count(MethodSpec method, int number, string index) =>
        IsRaw(method, number) ? Add(method, number, index, "1") : $"{HashEmitter.Cells(method, number)}.Increment({index});";

    public static string Add(MethodSpec method, int number, string index, string amount) => $"{HashEmitter.Cells(method, number)}.Add{Raw(method, number)}({index}, {amount});";

    public static string Set(MethodSpec method, int number, string index, string value) => $"{HashEmitter.Cells(method, number)}.Set{Raw(method, number)}({index}, (double){value});";

    public static string Record(MethodSpec method, int number, string index, string value) => $"{HashEmitter.Cells(method, number)}.Record{Raw(method, number)}({index}, (double){value});";

    /// <summary>Records the time since a start; where the call ends on its thread, in the thread's table.</summary>
    public static string RecordElapsed(MethodSpec method, int number, string index, string start) => IsRaw(method, number)
        ? $"{HashEmitter.Cells(method, number)}.RecordElapsedRaw({index}, {start});"
        : $"{HashEmitter.Cells(method, number)}.RecordElapsed({index}, {start}{(method.IsSynchronous ? ", _table" : "")});";

    private static bool IsRaw(MethodSpec method, int number) => method.Instruments[number].IsRaw;

    private static string Raw(MethodSpec method, int number) => IsRaw(method, number) ? "Raw" : "";
}
