// verdict: safe
// A switch statement assigns constants only.
using System.Net;

public class Responses
{
    public void Note(HttpStatusCode code)
    {
        var family = "other";
        switch ((int)code / 100)
        {
            case 2:
                family = "success";
                break;
            case 3:
                family = "redirect";
                break;
            case 4:
            case 5:
                family = "error";
                break;
        }

        Noted(family);
    }

    [Counted("responses.noted")]
    private void Noted([Label, LabelValues("success", "redirect", "error")] string family)
    {
    }
}
