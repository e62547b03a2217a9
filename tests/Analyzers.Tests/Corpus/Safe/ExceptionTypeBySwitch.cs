// verdict: safe
// The type of an exception is mapped to constants; its message goes to the log only.
public class Uploader(TextWriter log)
{
    public void Upload(string file)
    {
        try
        {
            File.ReadAllBytes(file);
        }
        catch (Exception e)
        {
            log.WriteLine($"{file}: {e.Message}");
            Failed(e switch
            {
                FileNotFoundException => "missing",
                UnauthorizedAccessException => "denied",
                IOException => "disk",
                _ => "other",
            });
            throw;
        }
    }

    [Counted("upload.failures")]
    private void Failed([Label, LabelValues("missing", "denied", "disk")] string reason)
    {
    }
}
