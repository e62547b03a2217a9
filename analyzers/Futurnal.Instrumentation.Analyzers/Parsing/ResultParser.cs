using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Decides whether a method's metrics need its result.</summary>
internal static class ResultParser
{
    /// <summary>The result's type, or an empty text where the result does not matter.</summary>
    public static string Parse(
        IMethodSymbol method, ITypeSymbol? result, List<LabelSpec> labels, InstrumentSpec[] instruments, ValueSpec? value, DiagnosticBag diagnostics, Location place)
    {
        var isGauge = instruments.Any(i => i.Kind == InstrumentKind.Gauge);
        if (isGauge && (result is null || !Numbers.IsNumber(result)))
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, "[Gauge] reports the number a method returns, and it returns none; set InFlight = true to report running calls");
            return "";
        }

        return isGauge || value is { IsResult: true } || labels.Any(l => l.Source == LabelSource.Result) ? result!.Name() : "";
    }
}
