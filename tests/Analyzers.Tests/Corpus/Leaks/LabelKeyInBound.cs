// verdict: leak
// The key of a handle is read from the settings.
public class Bound(IReadOnlyDictionary<string, string> settings)
{
    private readonly BoundCounter _calls = Metrics.Counter("bound.calls").With((settings["metrics.key"], true));

    public void Call() => _calls.Add(1);
}
