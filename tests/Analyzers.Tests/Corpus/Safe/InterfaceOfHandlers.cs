// verdict: safe
// A list of handlers; whether one of them took the message is a bool.
public interface IHandler
{
    bool TryHandle(string message);
}

public class Chain(IReadOnlyList<IHandler> handlers)
{
    public void Handle(string message)
    {
        var handled = handlers.Any(h => h.TryHandle(message));
        Handled(handled);
    }

    [Counted("chain.messages")]
    private void Handled([Label("handled")] bool isHandled)
    {
    }
}
