using System.Collections;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A sequence whose walks are recorded.</summary>
internal sealed class ObservedSequence<TItem, TCall>(IEnumerable<TItem> sequence, TCall call) : IEnumerable<TItem>
    where TCall : struct, IObservedEnumeration
{
    public IEnumerator<TItem> GetEnumerator() => new ObservedEnumerator<TItem, TCall>(sequence.GetEnumerator(), call);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
