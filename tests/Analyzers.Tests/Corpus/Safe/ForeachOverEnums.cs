// verdict: safe
// A loop over the members of an enum.
public enum Shard
{
    A,
    B,
}

public class Shards
{
    public void Open(string folder)
    {
        foreach (var shard in Enum.GetValues<Shard>())
        {
            Directory.CreateDirectory(Path.Combine(folder, shard.ToString()));
            Opened(shard);
        }
    }

    [Counted("shards.opened")]
    private void Opened([Label] Shard shard)
    {
    }
}
