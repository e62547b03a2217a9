namespace Futurnal.Instrumentation.Collectors;

/// <summary>Adds metrics to each flush that no method call reports.</summary>
/// <remarks>Called by one thread at a time.</remarks>
internal interface IMetricCollector
{
    void Collect(CollectionContext context);
}
