// verdict: leak FUT105
// One of the declared values is somebody's mail address.
public class Digest
{
    [Counted("digest.sent")]
    public void Send([Label, LabelValues("everyone", "eva.weber@example.org")] string audience)
    {
    }
}
