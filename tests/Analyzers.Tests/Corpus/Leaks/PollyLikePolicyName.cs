// verdict: leak
// A name that a caller gives to a policy is handed down three constructors.
public abstract class Policy(string key)
{
    protected string Key { get; } = key;
}

public sealed class Retry(string key, int times) : Policy(key)
{
    public void Run(Action action)
    {
        for (var i = 0; i < times; i++)
        {
            Attempt(Key);
            action();
        }
    }

    [Counted("retry.attempts")]
    private static void Attempt([Label, LabelValues("http", "db")] string policy)
    {
    }
}
