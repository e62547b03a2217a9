// verdict: leak
// The sender of a message.
public record Message(string From, string Subject, string Body);

public class Inbox
{
    public void Receive(Message message)
    {
        Received(message.From);
    }

    [Counted("inbox.received")]
    private void Received([Label, LabelValues("known", "unknown")] string sender)
    {
    }
}
