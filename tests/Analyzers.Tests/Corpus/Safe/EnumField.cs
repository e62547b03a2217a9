// verdict: safe
// State as an enum field.
public enum LinkState
{
    Down,
    Up,
}

public class Link
{
    private LinkState _state;

    public void Connect(string host)
    {
        _state = host.Length > 0 ? LinkState.Up : LinkState.Down;
        Report();
    }

    private void Report() => Reported(_state);

    [Counted("link.reported")]
    private void Reported([Label] LinkState state)
    {
    }
}
