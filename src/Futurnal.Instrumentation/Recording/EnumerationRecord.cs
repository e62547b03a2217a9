using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>How far one walk has come. Used by one thread at a time, as a walk is.</summary>
internal struct EnumerationRecord<TCall>(TCall call)
    where TCall : struct, IObservedEnumeration
{
#pragma warning disable IDE0044 // The struct changes itself when the walk begins; of a readonly one a copy would.
    private TCall _call = call;
#pragma warning restore IDE0044
    private bool _isBegun;
    private bool _isEnded;

    public void Begin()
    {
        if (!_isBegun)
        {
            _isBegun = true;
            _call.Begin();
        }
    }

    /// <summary>Notes how a step ended that did not throw.</summary>
    public void Step(bool hasItem)
    {
        if (!hasItem)
        {
            End(OperationStatus.Succeeded);
        }
        else if (!_isEnded)
        {
            _call.CountItem();
        }
    }

    /// <summary>Notes the end; of several the first counts, and of a walk that never began none.</summary>
    public void End(OperationStatus status)
    {
        if (_isBegun && !_isEnded)
        {
            _isEnded = true;
            _call.Complete(status);
        }
    }
}
