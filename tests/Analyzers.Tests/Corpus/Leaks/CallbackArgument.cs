// verdict: leak
// The label is a lambda's parameter.
public class Events
{
    public event Action<string>? Raised;

    public void Raise(string text) => Raised?.Invoke(text);
}

public class Subscriber
{
    public void Attach(Events events) => events.Raised += name => Handled(name);

    [Counted("events.handled")]
    private void Handled([Label, LabelValues("start", "stop")] string name)
    {
    }
}
