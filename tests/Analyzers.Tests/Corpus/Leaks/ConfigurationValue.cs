// verdict: leak
// A value of the settings is whatever the file of settings says.
public class Settings(IDictionary<string, string> values)
{
    public string this[string key] => values[key];
}

public class Mailer(Settings settings)
{
    public void Send() => Deliver(settings["smtp:transport"]);

    [Timed("mail.deliver")]
    private void Deliver([Label, LabelValues("smtp", "queue")] string transport)
    {
    }
}
