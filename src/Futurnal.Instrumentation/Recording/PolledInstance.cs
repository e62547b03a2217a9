namespace Futurnal.Instrumentation.Recording;

/// <summary>An observed instance. It is let go when nothing else refers to it, before its finalizer runs.</summary>
internal sealed class PolledInstance(object instance, Func<object, double?> read)
{
    private readonly WeakReference<object> _instance = new(instance);

    public bool IsAlive => _instance.TryGetTarget(out _);

    /// <summary>Reads the member, or gives <see langword="null"/> where the instance is gone.</summary>
    public double? Read() => _instance.TryGetTarget(out var instance) ? read(instance) : null;
}
