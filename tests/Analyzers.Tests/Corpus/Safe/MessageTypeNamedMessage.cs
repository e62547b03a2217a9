// verdict: safe
// A class named Message with an enum called Kind.
public enum MessageKind
{
    Text,
    Image,
}

public class Message
{
    public required MessageKind Kind { get; init; }

    public required string Body { get; init; }
}

public class Chat
{
    [Counted("chat.sent")]
    public void Send([Label(nameof(Message.Kind))] Message message) => Console.WriteLine(message.Body);

    public void Say(string body) => Send(new Message { Kind = MessageKind.Text, Body = body });
}
