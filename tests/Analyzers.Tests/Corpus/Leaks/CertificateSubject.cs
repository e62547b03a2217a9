// verdict: leak FUT104
// The subject of a certificate names its holder.
using System.Security.Cryptography.X509Certificates;

public class TlsMonitor
{
    public void Validate(X509Certificate2 certificate)
    {
        Validated(certificate.Subject);
    }

    [Counted("tls.validated")]
    private void Validated([Label, LabelValues("leaf", "root")] string subject)
    {
    }
}
