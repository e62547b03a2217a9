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
    private readonly ConditionalWeakTable<object, PolledMember> _known = [];
    private readonly List<PolledMember> _instances = [];
    private PolledMember? _static;
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
    public void Observe(Func<double?> read) => Volatile.Write(ref _static, new PolledMember(this, read));

    /// <summary>Reads an instance with each flush from now on, until it is collected as garbage. A second time for the same changes nothing.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="read">Reads the member off it, and holds no reference to it; <see langword="null"/> is not reported.</param>
    public void Observe(object instance, Func<object, double?> read)
    {
        var added = new PolledMember(this, instance, read);
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

    /// <summary>Does nothing: what is read comes by <see cref="PollPump"/>, which runs the application's code elsewhere.</summary>
    internal override void Collect(PointCollection points)
    {
    }

    /// <summary>Adds the members that there are to read.</summary>
    internal void AddMembers(List<PolledMember> members)
    {
        if (Volatile.Read(ref _static) is { } member)
        {
            members.Add(member);
        }

        lock (_gate)
        {
            Clear();
            members.AddRange(_instances);
        }
    }

    /// <summary>Takes what a member gave.</summary>
    internal void Take(PointCollection points, PollResult result)
    {
        if (result.Failure is { } failure)
        {
            CountUnread(failure);
        }
        else if (result.Value is not { } value)
        {
            return;
        }
        else if (double.IsFinite(value))
        {
            points.Observe(SeriesAt(0), value, _combine);
        }
        else
        {
            Reject();
        }
    }

    private void Clear()
    {
        _instances.RemoveAll(static i => !i.IsAlive);
        _clearAt = Math.Max(FewInstances, 2 * _instances.Count);
    }
}
