// verdict: leak FUT101
// The element of a tuple is a string.
public class Pairs
{
    [Counted("pairs.seen")]
    public void Seen([Label("Name")] (string Name, int Size) pair)
    {
    }
}
