using System.Diagnostics;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The single values that wait for the next flush: at most <see cref="Capacity"/>, those beyond are counted and left out. Many
/// threads add and never wait; one thread at a time takes.
/// </summary>
/// <remarks>
/// A ring in which each place tells by a number whose turn it is: D. Vyukov, "Bounded MPMC queue" (1024cores.net). It takes
/// its memory with the first value.
/// </remarks>
internal sealed class ObservationBuffer
{
    /// <summary>The buffer of the specification.</summary>
    public const int Capacity = 10_000;

    // The least power of two that holds the capacity.
    private const int Places = 16_384;

    private Place[]? _places;
    private long _added;
    private long _taken;
    private long _dropped;

    /// <summary>Gets how many values were left out since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Adds a value with the time of the call.</summary>
    public void Add(Instrument instrument, int cell, double value)
    {
        if ((Volatile.Read(ref _places) ?? MakePlaces()) is not { } places)
        {
            Interlocked.Increment(ref _dropped);
            return;
        }

        var at = Volatile.Read(ref _added);
        while (true)
        {
            if (at - Volatile.Read(ref _taken) >= Capacity)
            {
                Interlocked.Increment(ref _dropped);
                return;
            }

            var seen = Interlocked.CompareExchange(ref _added, at + 1, at);
            if (seen == at)
            {
                break;
            }

            at = seen;
        }

        ref var place = ref places[at & (Places - 1)];
        (place.Instrument, place.Cell, place.Value, place.Timestamp) = (instrument, cell, value, Stopwatch.GetTimestamp());
        Volatile.Write(ref place.Turn, at + 1);
    }

    /// <summary>Takes the values added so far, oldest first. One that is being added waits, with those after it, for the next take.</summary>
    public void Take(Action<Instrument, int, double, long> keep)
    {
        if (Volatile.Read(ref _places) is not { } places)
        {
            return;
        }

        // What is added from now on waits, so that one take never has more than the capacity and always ends.
        var end = Volatile.Read(ref _added);
        while (_taken < end)
        {
            ref var place = ref places[_taken & (Places - 1)];
            if (Volatile.Read(ref place.Turn) != _taken + 1)
            {
                return;
            }

            keep(place.Instrument!, place.Cell, place.Value, place.Timestamp);
            Volatile.Write(ref _taken, _taken + 1);
        }
    }

    /// <summary>Makes the places, or finds those that another thread made; <see langword="null"/> where there is no memory for them.</summary>
    private Place[]? MakePlaces()
    {
        Place[] made;
        try
        {
            RecordingMemory.Ask();
            made = new Place[Places];
        }
        catch (OutOfMemoryException)
        {
            return Volatile.Read(ref _places);
        }

        var known = Interlocked.CompareExchange(ref _places, made, null);
        if (known is null)
        {
            RecordingMemory.Add(Places * 40L);
        }

        return known ?? made;
    }

    private struct Place
    {
        public Instrument? Instrument;
        public int Cell;
        public double Value;
        public long Timestamp;

        // One more than the number of the value that stands here.
        public long Turn;
    }
}
