// verdict: safe
// A setting is read as an enum.
public enum Transport
{
    Smtp,
    Queue,
}

public class Mailer(IReadOnlyDictionary<string, string> settings)
{
    private readonly Transport _transport = Enum.Parse<Transport>(settings["mail:transport"], ignoreCase: true);

    public void Send(string to, string body) => Deliver(_transport, to, body);

    [Timed("mail.deliver")]
    private void Deliver([Label] Transport transport, string to, string body)
    {
    }
}
