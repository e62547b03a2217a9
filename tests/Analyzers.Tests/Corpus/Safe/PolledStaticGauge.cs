// verdict: safe
// A static level with a constant label.
public static partial class Memory
{
    [Gauge("memory.cached", Poll = true, Unit = "By")]
    [Label("area", "thumbnails")]
    internal static long CachedBytes { get; set; }

    public static void Load(string image) => CachedBytes += new FileInfo(image).Length;
}
