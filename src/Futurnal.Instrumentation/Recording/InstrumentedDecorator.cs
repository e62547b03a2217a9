using System.ComponentModel;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The base of generated decorators, by which interceptors tell that a call will be recorded. For generated code.
/// Thread-safe where the decorated object is.
/// </summary>
/// <remarks>Two decorators are equal where the objects they decorate are.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InstrumentedDecorator
{
    private readonly object _inner;
    private readonly IServiceProvider? _owner;

    /// <summary>Decorates an object.</summary>
    /// <param name="inner">The object.</param>
    /// <param name="owner">The container that disposes of it, or <see langword="null"/>.</param>
    protected InstrumentedDecorator(object inner, IServiceProvider? owner)
    {
        _inner = inner;
        _owner = owner;
    }

    /// <summary>
    /// Tells whether the container that made both objects is ending. It disposes of the decorated object by itself, so the
    /// decorator must not hand that on; before, it is the program that disposes, and means the decorated object.
    /// </summary>
    /// <returns>Whether it is ending or has ended.</returns>
    protected bool IsOwnerEnding()
    {
        if (_owner is null)
        {
            return false;
        }

        try
        {
            // A container gives out nothing from the moment on at which it begins to dispose; it has no other way to tell.
            _ = _owner.GetService(typeof(IServiceProvider));
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InstrumentedDecorator other && _inner.Equals(other._inner);

    /// <inheritdoc/>
    public override int GetHashCode() => _inner.GetHashCode();

    /// <inheritdoc/>
    public override string? ToString() => _inner.ToString();
}
