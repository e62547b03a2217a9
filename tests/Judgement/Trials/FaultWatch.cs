using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>Sees in time which faults a judge finds. An alarm that began long before a fault and still goes on finds nothing.</summary>
internal sealed class FaultWatch(IReadOnlyList<Fault> faults)
{
    private const int JustBefore = 5;

    private readonly AlarmCount _count = new();
    private readonly int?[] _delay = new int?[faults.Count];
    private readonly int[] _alarms = new int[faults.Count];
    private int _next;

    public void Add(int minute, bool alarms)
    {
        while (_next < faults.Count && minute >= faults[_next].To)
        {
            _next++;
        }

        if (!alarms)
        {
            return;
        }

        var begins = _count.Add(minute);
        if (_next >= faults.Count || !faults[_next].Covers(minute))
        {
            return;
        }

        _alarms[_next] += begins ? 1 : 0;
        if (_count.BeganAt >= faults[_next].From - JustBefore)
        {
            _delay[_next] ??= minute - faults[_next].From + 1;
        }
    }

    public IReadOnlyList<FaultOutcome> Outcomes(SeriesShape shape) => [.. faults.Select((f, i) => new FaultOutcome(shape, f, _delay[i], _alarms[i]))];
}
