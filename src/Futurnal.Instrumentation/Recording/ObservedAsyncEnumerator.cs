using System.Diagnostics;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Recording;

/// <summary>One walk through an asynchronous sequence.</summary>
[StackTraceHidden]
internal sealed class ObservedAsyncEnumerator<TItem, TCall>(IAsyncEnumerator<TItem> walk, TCall call) : IAsyncEnumerator<TItem>
    where TCall : struct, IObservedEnumeration
{
    private EnumerationRecord<TCall> _record = new(call);

    public TItem Current => walk.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        _record.Begin();
        var status = OperationStatus.Succeeded;
        ValueTask<bool> step = default;
        try
        {
            step = walk.MoveNextAsync();
            status = OperationStatus.Succeeded;
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

        return ObservedTasks.ObserveResult(step, new NextStep(this));
    }

    public ValueTask DisposeAsync()
    {
        var status = OperationStatus.Succeeded;
        ValueTask disposal = default;
        try
        {
            disposal = walk.DisposeAsync();
            status = OperationStatus.Succeeded;
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

        return ObservedTasks.Observe(disposal, new LastStep(this));
    }

    private readonly struct NextStep(ObservedAsyncEnumerator<TItem, TCall> owner) : IObservedCall<bool>
    {
        public void CompleteWith(bool result) => owner._record.Step(result);

        public void Complete(OperationStatus status) => owner._record.End(status);
    }

    private readonly struct LastStep(ObservedAsyncEnumerator<TItem, TCall> owner) : IObservedCall
    {
        public void Complete(OperationStatus status) => owner._record.End(status);
    }
}
