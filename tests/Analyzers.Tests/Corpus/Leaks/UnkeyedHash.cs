// verdict: leak
// A SHA-256 without a key is found by trying names.
using System.Security.Cryptography;
using System.Text;

public class Anonymizer
{
    public void Note(string user)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(user)));
        Seen(hash[..8]);
    }

    [Counted("users.seen")]
    private void Seen([Label, LabelValues("a", "b")] string user)
    {
    }
}
