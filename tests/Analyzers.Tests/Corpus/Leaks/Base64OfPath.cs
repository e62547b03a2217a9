// verdict: leak
// Base64 is no redaction.
using System.Text;

public class Encoder
{
    public void Note(string path) => Encoded(Convert.ToBase64String(Encoding.UTF8.GetBytes(path)));

    [Counted("files.encoded")]
    private void Encoded([Label, LabelValues("none")] string file)
    {
    }
}
