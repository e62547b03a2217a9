// verdict: safe
// A helper returns from several places, always a constant.
public class Mail
{
    private static string KindOf(string subject)
    {
        if (subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase))
        {
            return "reply";
        }

        if (subject.StartsWith("Fwd:", StringComparison.OrdinalIgnoreCase))
        {
            return "forward";
        }

        return "new";
    }

    public void Receive(string subject) => Received(KindOf(subject));

    [Counted("mail.received")]
    private void Received([Label, LabelValues("reply", "forward", "new")] string kind)
    {
    }
}
