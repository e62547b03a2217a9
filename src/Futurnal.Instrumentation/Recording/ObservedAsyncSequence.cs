namespace Futurnal.Instrumentation.Recording;

/// <summary>An asynchronous sequence whose walks are recorded.</summary>
internal sealed class ObservedAsyncSequence<TItem, TCall>(IAsyncEnumerable<TItem> sequence, TCall call) : IAsyncEnumerable<TItem>
    where TCall : struct, IObservedEnumeration
{
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new ObservedAsyncEnumerator<TItem, TCall>(sequence.GetAsyncEnumerator(cancellationToken), call);
}
