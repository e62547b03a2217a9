using System.Collections;
using System.Diagnostics;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>One walk through a sequence.</summary>
[StackTraceHidden]
internal sealed class ObservedEnumerator<TItem, TCall>(IEnumerator<TItem> walk, TCall call) : IEnumerator<TItem>
    where TCall : struct, IObservedEnumeration
{
    private EnumerationRecord<TCall> _record = new(call);

    public TItem Current => walk.Current;

    object? IEnumerator.Current => walk.Current;

    public bool MoveNext()
    {
        _record.Begin();
        var status = OperationStatus.Succeeded;
        try
        {
            var hasItem = walk.MoveNext();
            status = OperationStatus.Succeeded;
            _record.Step(hasItem);
            return hasItem;
        }
        catch (Exception exception) when (Outcome.Note(exception, ref status))
        {
            throw;
        }
        finally
        {
            if (status != OperationStatus.Succeeded)
            {
                _record.End(status);
            }
        }
    }

    public void Reset() => walk.Reset();

    public void Dispose()
    {
        var status = OperationStatus.Succeeded;
        try
        {
            walk.Dispose();
            status = OperationStatus.Succeeded;
        }
        catch (Exception exception) when (Outcome.Note(exception, ref status))
        {
            throw;
        }
        finally
        {
            _record.End(status);
        }
    }
}
