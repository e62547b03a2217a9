// verdict: leak FUT103
// The names in an archive are paths too.
using System.IO.Compression;

public class Unpacker
{
    public void Unpack(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            Unpacked(entry.Name, entry.Length);
        }
    }

    [Histogram("zip.entry_size")]
    private void Unpacked([Label, LabelValues("manifest", "content")] string part, [Value] long size)
    {
    }
}
