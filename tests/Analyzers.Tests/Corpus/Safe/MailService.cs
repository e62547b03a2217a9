// verdict: safe
// A mail service hashes the recipient's domain and counts by size.
using System.Net.Mail;

public class MailService(SmtpClient smtp)
{
    public async Task SendAsync(MailMessage message)
    {
        await smtp.SendMailAsync(message);
        foreach (var to in message.To)
        {
            Metrics.Counter("mail.sent").Add(1, ("domain", Redact.Hash(to.Host)), ("html", message.IsBodyHtml));
        }
    }
}
