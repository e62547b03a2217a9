// verdict: safe
// A hash of a path is the label of a woven method.
public class Thumbnails
{
    public void Make(string image) => Make(Redact.Hash(image), image);

    [Counted("thumbnails.made")]
    private void Make([Label("image")] HashedLabel hash, string image) => File.ReadAllBytes(image);
}
