using System.Globalization;
using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Reads the gauges that are read, for each flush: on threads of its own, since members are the application's code, which may
/// hang. Used by one thread at a time.
/// </summary>
/// <param name="registry">Counts what hangs.</param>
/// <param name="work">Measures what reading costs, where that is of interest.</param>
/// <param name="time">The clock.</param>
/// <param name="startThread">Runs an action on a thread of its own; where it is missing, a thread of the system.</param>
internal sealed class PollPump(MetricRegistry registry, OwnWork? work, TimeProvider time, Action<ThreadStart>? startThread = null)
{
    /// <summary>How many members may hang before no further one is read; each holds a thread.</summary>
    public const int MostHanging = 8;

    /// <summary>How long a flush waits for one member.</summary>
    public static readonly TimeSpan MemberPatience = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a flush waits for all members together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Action<ThreadStart> _startThread = startThread ?? StartThread;
    private readonly List<PolledMember> _members = [];
    private int _first;
    private bool _isLackOfTimeTold;

    /// <summary>Reads all members of those of the instruments that are read. Where it cannot, that is counted; it never throws, since the points hold what was taken from others.</summary>
    public void Read(ReadOnlySpan<Instrument> instruments, PointCollection points)
    {
        try
        {
            foreach (var instrument in instruments)
            {
                (instrument as PolledGaugeInstrument)?.AddMembers(_members);
            }

            if (_members.Count > 0)
            {
                Read(points);
            }
        }
        catch (Exception e)
        {
            registry.CountUnstarted(e);
        }
        finally
        {
            _members.Clear();
        }
    }

    private static void StartThread(ThreadStart read) => new Thread(read) { IsBackground = true, Name = "Futurnal gauges" }.UnsafeStart();

    private void Read(PointCollection points)
    {
        // Who had no turn last time is the first.
        var first = _first % _members.Count;
        using var pass = new PollPass([.. _members[first..], .. _members[..first]], registry, work, time, _startThread);
        var turns = pass.Run(out var results);
        _first = turns < _members.Count ? first + turns : 0;
        if (pass.Unstarted is { } reason)
        {
            registry.CountUnstarted(reason);
        }
        else if (turns < _members.Count)
        {
            NoteLackOfTime(_members[_first % _members.Count].Gauge);
        }

        for (var i = 0; i < _members.Count; i++)
        {
            _members[i].Gauge.Take(points, results[(i - first + _members.Count) % _members.Count]);
        }
    }

    private void NoteLackOfTime(PolledGaugeInstrument next)
    {
        if (!_isLackOfTimeTold && registry.HangingPolls < MostHanging)
        {
            _isLackOfTimeTold = true;
            registry.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"The members that metrics are read from took longer than {Patience.TotalSeconds} s together; those that had no turn, the first of metric '{next.Name}', are read first with the next flush. Have members return what is at hand."));
        }
    }
}
