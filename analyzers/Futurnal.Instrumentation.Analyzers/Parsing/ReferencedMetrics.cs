using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Reads which metrics the referenced assemblies declare beside those of the taxonomy, which everybody knows. Each reference is read once and known by itself, so an edit
/// costs a look-up for each.
/// </summary>
internal static class ReferencedMetrics
{
    private static readonly ConditionalWeakTable<MetadataReference, ReferencedMetricSpec[]> Known = new();

    public static EquatableArray<ReferencedMetricSpec> Collect(Compilation compilation, CancellationToken cancellationToken)
    {
        var metrics = new List<ReferencedMetricSpec>();
        foreach (var reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Known.TryGetValue(reference, out var declared))
            {
                declared = Known.GetValue(reference, r => compilation.GetAssemblyOrModuleSymbol(r) is IAssemblySymbol assembly && ReferencedTargets.UsesLibrary(assembly) ? [.. Read(assembly)] : []);
            }

            metrics.AddRange(declared);
        }

        return metrics.ToEquatableArray();
    }

    private static IEnumerable<ReferencedMetricSpec> Read(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(a => a.Is(AttributeNames.DeclaredMetric) && a.ConstructorArguments.Length == 4 && BuiltInMetrics.Find(a.Text(0) ?? "") is null)
        .Select(a => new ReferencedMetricSpec(assembly.Name, new(
            a.Text(0) ?? "",
            a.Text(1) ?? "",
            a.Text(2) ?? "",
            InstrumentParser.CombineOf(a),
            a.ConstructorArguments[3].Values.Select(v => v.Value as string ?? "").ToEquatableArray(),
            a.Named("Description") as string ?? "")
        {
            Judging = JudgingSpec.Parse(a.Named("JudgedBy") as string ?? ""),
        }));
}
