// verdict: leak
// A gauge of running calls, labelled with the target server.
public class Copier
{
    [Gauge("copier.running", InFlight = true)]
    public Task CopyAsync([Label, LabelValues("nas", "cloud")] string target, Stream data) => Task.CompletedTask;

    public Task ToAsync(Uri target, Stream data) => CopyAsync(target.Host, data);
}
