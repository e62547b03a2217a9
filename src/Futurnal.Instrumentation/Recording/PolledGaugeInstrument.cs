using System.ComponentModel;
using System.Runtime.CompilerServices;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// A gauge that each flush reads off a static member or off the instances that are observed; see <see cref="Instrument"/>.
/// Being observed keeps no instance alive. Thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PolledGaugeInstrument : Instrument
{
    private const int FewInstances = 16;

    private readonly Lock _gate = new();
    private readonly GaugeCombine _combine;
    private readonly ConditionalWeakTable<object, PolledInstance> _known = [];
    private readonly List<PolledInstance> _instances = [];
    private PolledInstance[] _reading = [];
    private Func<double?>? _readStatic;
    private int _clearAt = FewInstances;

    internal PolledGaugeInstrument(MetricRegistry registry, MetricDefinition definition, LabelDimension[] dimensions, GaugeCombine combine)
        : base(registry, definition, dimensions) => _combine = combine;

    /// <summary>Gets how many instances are held, those included that are gone since the last flush.</summary>
    internal int InstancesHeld
    {
        get
        {
            lock (_gate)
            {
                return _instances.Count;
            }
        }
    }

    /// <summary>Reads a static member with each flush from now on.</summary>
    /// <param name="read">Reads it; <see langword="null"/> is not reported.</param>
    public void Observe(Func<double?> read) => _readStatic = read;

    /// <summary>Reads an instance with each flush from now on, until it is collected as garbage. A second time for the same changes nothing.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="read">Reads the member off it, and holds no reference to it; <see langword="null"/> is not reported.</param>
    public void Observe(object instance, Func<object, double?> read)
    {
        var added = new PolledInstance(instance, read);
        if (!_known.TryAdd(instance, added))
        {
            return;
        }

        lock (_gate)
        {
            // Where nobody flushes, nobody else would remove what is gone.
            if (_instances.Count >= _clearAt)
            {
                Clear();
            }

            _instances.Add(added);
        }
    }

    internal override void Collect(PointCollection points)
    {
        if (_readStatic is { } read)
        {
            Take(points, read);
        }

        // The members are the application's code: none of it runs while the gate is held.
        var count = Copy();
        for (var i = 0; i < count; i++)
        {
            Take(points, _reading[i].Read);
        }

        Array.Clear(_reading, 0, count);
    }

    private int Copy()
    {
        lock (_gate)
        {
            Clear();
            if (_reading.Length < _instances.Count || _reading.Length > 4 * _clearAt)
            {
                _reading = new PolledInstance[_instances.Count];
            }

            _instances.CopyTo(_reading);
            return _instances.Count;
        }
    }

    private void Clear()
    {
        _instances.RemoveAll(static i => !i.IsAlive);
        _clearAt = Math.Max(FewInstances, 2 * _instances.Count);
    }

    private void Take(PointCollection points, Func<double?> read)
    {
        try
        {
            if (read() is not { } value)
            {
                return;
            }

            if (double.IsFinite(value))
            {
                points.Observe(SeriesAt(0), value, _combine);
            }
            else
            {
                Reject();
            }
        }
        catch (Exception e)
        {
            CountUnread(e);
        }
    }
}
