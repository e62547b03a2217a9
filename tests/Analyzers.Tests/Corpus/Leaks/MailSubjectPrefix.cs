// verdict: leak
// The part of a subject before the colon need not be "Re".
public record Mail(string Subject);

public class ThreadBuilder
{
    public void Add(Mail mail)
    {
        var colon = mail.Subject.IndexOf(':');
        var prefix = colon > 0 ? mail.Subject.Substring(0, colon) : "none";
        Threaded(prefix);
    }

    [Counted("mail.threaded")]
    private void Threaded([Label, LabelValues("re", "fwd", "none")] string prefix)
    {
    }
}
