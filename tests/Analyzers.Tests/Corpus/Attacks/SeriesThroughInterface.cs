// verdict: leak
// The pairs of a series come out of an interface.
public interface ITagSource
{
    IEnumerable<KeyValuePair<string, string>> Tags { get; }
}

public class A
{
    public Series Make(MetricDefinition metric, ITagSource source) => new(metric, source.Tags);
}
