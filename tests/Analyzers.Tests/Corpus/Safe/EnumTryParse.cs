// verdict: safe
// The text is parsed into an enum.
public enum Priority
{
    Low,
    Normal,
    High,
}

public class Tickets
{
    [Counted("tickets.opened")]
    private static void Opened([Label] Priority priority)
    {
    }

    public void Open(string priority, string title)
    {
        if (!Enum.TryParse<Priority>(priority, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
        {
            parsed = Priority.Normal;
        }

        Opened(parsed);
    }
}
