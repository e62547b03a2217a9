// verdict: leak
// A value comes out of a bag of objects.
public class Bag
{
    private readonly Dictionary<Type, object> _items = [];

    public T Get<T>() => (T)_items[typeof(T)];
}

public class Uses(Bag bag)
{
    public void Run() => Ran(bag.Get<string>());

    [Counted("uses.ran")]
    private void Ran([Label, LabelValues("a", "b")] string what)
    {
    }
}
