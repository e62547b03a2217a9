// verdict: safe
// Instruments without labels around all kinds of text.
public class Everything
{
    [Timed("everything.query")]
    public Task<string> QueryAsync(string sql) => Task.FromResult(sql);

    [Counted("everything.mails")]
    public void Mail(string to, string subject)
    {
    }

    [Gauge("everything.running", InFlight = true)]
    public string Read(Uri uri) => uri.AbsoluteUri;

    [Histogram("everything.size")]
    public void Write([Value] int size, string path)
    {
    }
}
