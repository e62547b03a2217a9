// verdict: safe
// A with expression sets the restricted property to a constant.
public record Request([property: LabelValues("full", "delta")] string Mode, string Target);

public class Syncer
{
    [Timed("syncer.run")]
    public void Run([Label(nameof(Request.Mode))] Request request) => Console.WriteLine(request.Target);

    public void Start(string target)
    {
        var request = new Request("full", target);
        Run(request);
        Run(request with { Mode = "delta" });
    }
}
