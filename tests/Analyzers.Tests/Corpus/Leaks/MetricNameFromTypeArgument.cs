// verdict: leak FUT108
// Names of a dictionary's keys, which were read from a file.
public class Counters
{
    public void Flush(Dictionary<string, long> counts)
    {
        foreach (var (name, count) in counts)
        {
            Metrics.Counter(name).Add(count);
        }
    }
}
