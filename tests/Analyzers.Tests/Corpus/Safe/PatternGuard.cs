// verdict: safe
// A pattern of constants guards the text.
public class Verbs
{
    public void Request(string method) => Requested(method is "GET" or "POST" or "PUT" ? method : "other");

    [Counted("http.requests")]
    private void Requested([Label, LabelValues("GET", "POST", "PUT")] string method)
    {
    }
}
