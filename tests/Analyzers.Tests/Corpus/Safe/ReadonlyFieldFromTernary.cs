// verdict: safe
// A readonly field is set in the constructor to one of two constants.
public class Connection
{
    private readonly string _kind;

    public Connection(Uri uri) => _kind = uri.IsLoopback ? "local" : "remote";

    public void Send(byte[] data) => Sent(_kind, data.Length);

    [Histogram("connection.sent")]
    private void Sent([Label, LabelValues("local", "remote")] string kind, [Value] int bytes)
    {
    }
}
