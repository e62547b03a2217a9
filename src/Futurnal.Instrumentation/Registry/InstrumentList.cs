using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Registry;

/// <summary>The instruments that a registry collects, in the order in which they were added. Thread-safe; reading takes no lock.</summary>
internal sealed class InstrumentList
{
    private readonly Lock _gate = new();
    private Instrument[] _all = [];
    private int _count;

    /// <summary>Gets those added so far.</summary>
    public ReadOnlySpan<Instrument> All
    {
        get
        {
            // The number first: there are never fewer in the array than were counted before it was read.
            var count = Volatile.Read(ref _count);
            return _all.AsSpan(0, count);
        }
    }

    /// <summary>Adds an instrument. Where there is no memory for it, it throws, and the instrument is not added.</summary>
    public void Add(Instrument instrument)
    {
        lock (_gate)
        {
            MakeRoom();
            _all[_count] = instrument;
            Volatile.Write(ref _count, _count + 1);
        }
    }

    /// <summary>Makes room for an instrument before it is made: one that could not be added would have taken its numbers for nothing.</summary>
    public void Reserve()
    {
        lock (_gate)
        {
            MakeRoom();
        }
    }

    private void MakeRoom()
    {
        if (_count == _all.Length)
        {
            RecordingMemory.Ask();
            Array.Resize(ref _all, Math.Max(16, 2 * _count));
        }
    }
}
