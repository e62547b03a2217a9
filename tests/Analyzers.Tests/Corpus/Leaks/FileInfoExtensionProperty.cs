// verdict: leak FUT103
// FileInfo.Extension is as open as Path.GetExtension.
public class Thumbnails
{
    public void Make(FileInfo file)
    {
        if (!file.Exists)
        {
            return;
        }

        Render(file.Extension.TrimStart('.').ToLowerInvariant());
    }

    [Timed("thumbnails.render")]
    private void Render([Label, LabelValues("png", "jpg", "gif")] string format)
    {
    }
}
