// verdict: safe
// A chain of helpers, each a mapping of constants.
public static class Mapping
{
    private static string Coarse(string fine) => fine switch
    {
        "jpeg" or "png" => "image",
        "mp3" or "flac" => "sound",
        _ => "other",
    };

    private static string Fine(string extension) => extension switch
    {
        ".jpg" or ".jpeg" => "jpeg",
        ".png" => "png",
        ".mp3" => "mp3",
        _ => "unknown",
    };

    public static string Of(FileInfo file) => Coarse(Fine(file.Extension));
}

public class Media
{
    public void Play(FileInfo file) => Played(Mapping.Of(file));

    [Counted("media.played")]
    private void Played([Label, LabelValues("image", "sound")] string family)
    {
    }
}
