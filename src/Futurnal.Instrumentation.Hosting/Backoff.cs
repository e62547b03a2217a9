namespace Futurnal.Instrumentation.Hosting;

/// <summary>Tells when to try again: after 5 s first, then after twice as long each time, up to 5 min. Not thread-safe.</summary>
internal sealed class Backoff(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TimeSpan _wait;
    private long _failed;

    /// <summary>Gets a value indicating whether it is time to try.</summary>
    public bool IsDue => _wait == TimeSpan.Zero || time.GetElapsedTime(_failed) >= _wait;

    public void Fail()
    {
        _failed = time.GetTimestamp();
        _wait = _wait == TimeSpan.Zero ? First : _wait * 2 < Longest ? _wait * 2 : Longest;
    }

    public void Succeed() => _wait = TimeSpan.Zero;
}
