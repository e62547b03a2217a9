// verdict: safe
// A helper's result has declared values and is used for a label with the same.
public class Sniffer
{
    [return: LabelValues("text", "binary")]
    private static string Sniff(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
        {
            if (b == 0)
            {
                return "binary";
            }
        }

        return "text";
    }

    public void Read(string path)
    {
        var kind = Sniff(File.ReadAllBytes(path));
        Sniffed(kind);
    }

    [Counted("sniffer.sniffed")]
    private void Sniffed([Label, LabelValues("text", "binary")] string kind)
    {
    }
}
