// verdict: leak
// A pointer cast reads a number as a hash.
public static unsafe class Pointers
{
    public static void Seen(ulong device)
    {
        var label = *(HashedLabel*)&device;
        Metrics.Gauge("devices.level").Set(1, ("device", label));
    }
}
