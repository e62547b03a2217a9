// verdict: leak
// The field comes from the constructor's argument.
public class Connector
{
    private readonly string _name;

    public Connector(string name) => _name = name;

    public void Poll() => Polled(_name);

    [Counted("connector.polls")]
    private void Polled([Label, LabelValues("imap", "files")] string connector)
    {
    }
}
