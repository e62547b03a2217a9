// verdict: leak FUT104
// The host of a mail address names an employer.
using System.Net.Mail;

public class Newsletter
{
    public void Subscribe(string address)
    {
        var mail = new MailAddress(address);
        Subscribed(mail.Host);
    }

    [Counted("newsletter.subscribed")]
    private void Subscribed([Label, LabelValues("company", "private")] string domain)
    {
    }
}
