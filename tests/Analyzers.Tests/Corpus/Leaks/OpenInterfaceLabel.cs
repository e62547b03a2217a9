// verdict: leak FUT101
// The label stands on a decorated interface.
[GenerateDecorator]
public interface IStore
{
    [Timed("store.save")]
    void Save([Label] string collection, byte[] content);
}
