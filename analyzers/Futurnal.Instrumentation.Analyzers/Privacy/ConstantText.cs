using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A text that the library takes and that has to be a constant.</summary>
/// <param name="Role">What it is to a metric.</param>
/// <param name="Value">The text, or a collection of such texts.</param>
/// <param name="Taker">What takes it, as messages show it.</param>
/// <param name="IsCollection">Whether it is a collection.</param>
internal sealed record ConstantText(TextRole Role, IOperation Value, string Taker, bool IsCollection = false)
{
    public string Shown => NameOf(Role);

    public static string NameOf(TextRole role) => role switch
    {
        TextRole.MetricName => "metric name",
        TextRole.LabelKey => "label key",
        TextRole.LabelValue => "label value",
        TextRole.Unit => "unit",
        TextRole.Description => "description",
        _ => "name of the declaring assembly",
    };
}
