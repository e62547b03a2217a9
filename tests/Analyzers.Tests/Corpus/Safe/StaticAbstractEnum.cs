// verdict: safe
// A type argument decides by a static abstract member of an enum.
public enum Codec
{
    Gzip,
    Brotli,
}

public interface ICodec
{
    static abstract Codec Codec { get; }
}

public sealed class Gzip : ICodec
{
    public static Codec Codec => Codec.Gzip;
}

public class Compressor
{
    public void Compress<T>(string path)
        where T : ICodec
    {
        Console.WriteLine(path);
        Compressed(T.Codec);
    }

    [Counted("compressor.compressed")]
    private void Compressed([Label] Codec codec)
    {
    }
}
