// verdict: leak
// The switch statement changes some values and leaves the rest.
public class MediaTypes
{
    public void Serve(string type)
    {
        switch (type)
        {
            case "image/png":
            case "image/jpeg":
                type = "image";
                break;
            case "text/html":
                type = "page";
                break;
        }

        Served(type);
    }

    [Counted("media.served")]
    private void Served([Label, LabelValues("image", "page")] string type)
    {
    }
}
