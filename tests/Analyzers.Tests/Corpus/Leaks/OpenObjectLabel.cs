// verdict: leak FUT101
// An object can be any text.
public class Bus
{
    [Counted("bus.messages")]
    public void Publish([Label] object topic)
    {
    }
}
