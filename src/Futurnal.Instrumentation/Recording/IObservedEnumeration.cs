using System.ComponentModel;

namespace Futurnal.Instrumentation.Recording;

/// <summary>A walk through a sequence that a method returned; generated code implements it by a struct that holds the call's labels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IObservedEnumeration : IObservedCall
{
    /// <summary>Notes that the first item is asked for. Called once, before all else.</summary>
    void Begin();

    /// <summary>Notes that an item was handed out.</summary>
    void CountItem();
}
