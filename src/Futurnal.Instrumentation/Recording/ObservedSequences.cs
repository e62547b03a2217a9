using System.ComponentModel;

namespace Futurnal.Instrumentation.Recording;

/// <summary>Records walks through sequences whose items are made while they are read. Thread-safe.</summary>
/// <remarks>
/// Each walk counts as one call, from the first item asked for to the end, an exception, or disposal, whichever comes first;
/// what the reader does between two items is part of it. A sequence that nobody walks through records nothing, and neither
/// does a walk that is given up without disposal.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObservedSequences
{
    /// <summary>Records walks through a sequence.</summary>
    /// <typeparam name="TItem">The items' type.</typeparam>
    /// <typeparam name="TCall">The call's type.</typeparam>
    /// <param name="sequence">What the call returned.</param>
    /// <param name="call">The call; each walk works on a copy.</param>
    /// <returns>The sequence to hand to the caller.</returns>
    public static IEnumerable<TItem> Observe<TItem, TCall>(IEnumerable<TItem> sequence, TCall call)
        where TCall : struct, IObservedEnumeration =>
        sequence is null ? null! : new ObservedSequence<TItem, TCall>(sequence, call);

    /// <inheritdoc cref="Observe{TItem, TCall}(IEnumerable{TItem}, TCall)"/>
    public static IAsyncEnumerable<TItem> Observe<TItem, TCall>(IAsyncEnumerable<TItem> sequence, TCall call)
        where TCall : struct, IObservedEnumeration =>
        sequence is null ? null! : new ObservedAsyncSequence<TItem, TCall>(sequence, call);
}
