using System.ComponentModel;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A call that has begun and whose result is a label or a gauge's value; see <see cref="IObservedCall"/>.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IObservedCall<in TResult>
{
    /// <summary>Records the end of a call that returned.</summary>
    /// <param name="result">What it returned.</param>
    void CompleteWith(TResult result);

    /// <summary>Records the end of a call that did not return.</summary>
    /// <param name="status">How it ended.</param>
    void Complete(OperationStatus status);
}
