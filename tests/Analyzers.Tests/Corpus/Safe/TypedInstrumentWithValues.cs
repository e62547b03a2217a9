// verdict: safe
// A typed instrument with a text label, called with constants.
public static partial class Meters
{
    [Gauge("pool.size")]
    public static partial void PoolSize([Value] int size, [Label, LabelValues("readers", "writers")] string pool);
}

public class Pool(string database)
{
    private int _readers;

    public void Grow()
    {
        _readers++;
        Console.WriteLine(database);
        Meters.PoolSize(_readers, "readers");
    }
}
