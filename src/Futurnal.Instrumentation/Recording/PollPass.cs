using Futurnal.Instrumentation.Collectors;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The reading of all members for one flush, on a thread of its own. Who flushes waits for it, but for no member longer than
/// <see cref="PollPump.MemberPatience"/>, and for all no longer than <see cref="PollPump.Patience"/>.
/// </summary>
/// <remarks>
/// A thread that is held up in a member is left behind, and the next one goes on with the others; when its member answers at
/// last, it finds that its place is taken, and ends. The process does not wait for it.
/// </remarks>
internal sealed class PollPass : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _end = new();
    private readonly PolledMember[] _members;
    private readonly PollResult[] _results;
    private readonly MetricRegistry _registry;
    private readonly OwnWork? _work;
    private readonly TimeProvider _time;
    private readonly Action<ThreadStart> _startThread;
    private readonly ITimer _timer;
    private readonly long _start;
    private long _readSince;
    private int _reader;
    private int _next;
    private bool _isReading;
    private bool _isOver;

    public PollPass(PolledMember[] members, MetricRegistry registry, OwnWork? work, TimeProvider time, Action<ThreadStart> startThread)
    {
        _members = members;
        _results = new PollResult[members.Length];
        _registry = registry;
        _work = work;
        _time = time;
        _startThread = startThread;
        _start = _readSince = time.GetTimestamp();
        _timer = time.CreateTimer(static pass => ((PollPass)pass!).Look(), this, PollPump.MemberPatience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets why the system gave no thread; the members that it was for had no turn. <see langword="null"/> where it did.</summary>
    public Exception? Unstarted { get; private set; }

    /// <summary>Reads, and waits until all members have answered or are given up.</summary>
    /// <param name="results">What each gave.</param>
    /// <returns>How many members had their turn.</returns>
    public int Run(out ReadOnlySpan<PollResult> results)
    {
        lock (_gate)
        {
            StartReader();
        }

        _end.Wait();
        results = _results;
        return _next;
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Has a new thread go on where the last one was left.</summary>
    private void StartReader()
    {
        if (_registry.HangingPolls >= PollPump.MostHanging)
        {
            _registry.Tell($"{PollPump.MostHanging} members that metrics are read from do not answer; no other member is read until one of them does.");
            End();
            return;
        }

        var reader = ++_reader;
        try
        {
            _startThread(() => Read(reader));
        }
        catch (Exception e)
        {
            // The other metrics of this flush must not suffer for a thread that the system does not give, nor the timer that asks for one.
            Unstarted = e;
            End();
        }
    }

    private void Read(int reader)
    {
        var mark = _work?.Begin();
        while (TryBegin(reader, out var at))
        {
            Keep(reader, at, _members[at].Read());
        }

        if (mark is { } begun)
        {
            _work!.End(begun);
        }

        lock (_gate)
        {
            if (reader == _reader)
            {
                End();
            }
        }
    }

    private bool TryBegin(int reader, out int at)
    {
        lock (_gate)
        {
            for (at = _next; reader == _reader && !_isOver && at < _members.Length; at = _next)
            {
                _next++;
                var now = _time.GetTimestamp();
                if (_members[at].TryBegin(now))
                {
                    (_isReading, _readSince) = (true, now);
                    return true;
                }

                NoteHanging(_members[at]);
            }

            return false;
        }
    }

    private void Keep(int reader, int at, PollResult result)
    {
        lock (_gate)
        {
            if (reader == _reader && !_isOver)
            {
                (_isReading, _results[at]) = (false, result);
                return;
            }
        }

        _registry.CountHangingPoll(-1);
    }

    /// <summary>Looks whether a member, or all together, took too long.</summary>
    private void Look()
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            var now = _time.GetTimestamp();
            var remaining = PollPump.Patience - _time.GetElapsedTime(_start, now);
            var remainingOfMember = PollPump.MemberPatience - (_isReading ? _time.GetElapsedTime(_readSince, now) : TimeSpan.Zero);
            if (remaining <= TimeSpan.Zero)
            {
                End();
                return;
            }

            if (remainingOfMember <= TimeSpan.Zero)
            {
                LeaveBehind();
                StartReader();
                remainingOfMember = PollPump.MemberPatience;
            }

            _timer.Change(remaining < remainingOfMember ? remaining : remainingOfMember, Timeout.InfiniteTimeSpan);
        }
    }

    private void LeaveBehind()
    {
        NoteHanging(_members[_next - 1]);
        _registry.CountHangingPoll(1);
        _isReading = false;
    }

    private void End()
    {
        if (_isOver)
        {
            return;
        }

        if (_isReading)
        {
            LeaveBehind();
        }

        _isOver = true;
        _end.Set();
    }

    private void NoteHanging(PolledMember member)
    {
        if (_time.GetElapsedTime(member.ReadSince) >= PollPump.MemberPatience)
        {
            member.Gauge.CountLeftOut();
        }
    }
}
