// verdict: safe
// A restricted parameter is kept in a restricted property.
public class Session([LabelValues("web", "app")] string client)
{
    [LabelValues("web", "app")]
    public string Client { get; } = client;
}

public class Sessions
{
    [Counted("sessions.started")]
    public void Started([Label(nameof(Session.Client))] Session session)
    {
    }

    public void Web() => Started(new Session("web"));

    public void App() => Started(new Session("app"));
}
