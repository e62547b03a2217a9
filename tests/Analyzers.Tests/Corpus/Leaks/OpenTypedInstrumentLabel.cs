// verdict: leak FUT101
// A typed instrument with a file as its label.
public static partial class Meters
{
    [Counted("files.bytes")]
    static partial void Bytes([Value] long count, [Label] string file);
}
