// verdict: leak FUT110
// The message of an I/O exception carries the path.
public class Uploader
{
    public void Upload(string file)
    {
        try
        {
            File.ReadAllBytes(file);
        }
        catch (IOException e)
        {
            Failed(e.Message);
        }
    }

    [Counted("upload.failures")]
    private void Failed([Label, LabelValues("disk", "network")] string reason)
    {
    }
}
