// verdict: safe
// A switch over the type of a message to constants.
public abstract record Command(string Text);

public record Say(string Text) : Command(Text);

public record Shout(string Text) : Command(Text);

public class Dispatcher
{
    public void Dispatch(Command command)
    {
        var kind = command switch
        {
            Say => "say",
            Shout { Text.Length: > 100 } => "long_shout",
            Shout => "shout",
            _ => throw new ArgumentException($"Unknown command {command}.", nameof(command)),
        };
        Dispatched(kind);
    }

    [Counted("dispatcher.dispatched")]
    private void Dispatched([Label, LabelValues("say", "shout", "long_shout")] string kind)
    {
    }
}
