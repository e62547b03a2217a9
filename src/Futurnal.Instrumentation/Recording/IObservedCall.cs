using System.ComponentModel;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A call that has begun; generated code implements it by a struct that holds cell indices and the start time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IObservedCall
{
    /// <summary>Records the end of the call.</summary>
    /// <param name="status">How it ended.</param>
    void Complete(OperationStatus status);
}
