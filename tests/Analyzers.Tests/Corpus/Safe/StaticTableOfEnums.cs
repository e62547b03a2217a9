// verdict: safe
// An array of pairs maps suffixes to an enum.
public enum Media
{
    Image,
    Sound,
    Other,
}

public class Gallery
{
    private static readonly (string Suffix, Media Media)[] Suffixes = [(".png", Media.Image), (".jpg", Media.Image), (".mp3", Media.Sound)];

    private static Media MediaOf(string file)
    {
        foreach (var (suffix, media) in Suffixes)
        {
            if (file.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return media;
            }
        }

        return Media.Other;
    }

    public void Open(string file) => Opened(MediaOf(file));

    [Counted("gallery.opened")]
    private void Opened([Label] Media media)
    {
    }
}
