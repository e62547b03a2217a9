// verdict: safe
// An event carries an enum and a text; the handler records the enum.
public enum Change
{
    Added,
    Removed,
}

public sealed class ChangedEventArgs(Change change, string item) : EventArgs
{
    public Change Change { get; } = change;

    public string Item { get; } = item;
}

public class Basket
{
    public event EventHandler<ChangedEventArgs>? Changed;

    public void Add(string item) => Changed?.Invoke(this, new(Change.Added, item));
}

public class Statistics
{
    public void Watch(Basket basket) => basket.Changed += OnChanged;

    private void OnChanged(object? sender, ChangedEventArgs e)
    {
        Console.WriteLine(e.Item);
        Counted(e.Change);
    }

    [Counted("basket.changes")]
    private void Counted([Label] Change change)
    {
    }
}
