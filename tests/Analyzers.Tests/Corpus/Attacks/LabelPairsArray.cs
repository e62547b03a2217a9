// verdict: leak
// The label pairs are built before, and a key is overwritten.
public class A
{
    public void Run(string text)
    {
        (string Key, LabelValue Value)[] labels = [("kind", true)];
        labels[0].Key = text;
        Metrics.Counter("a.ran").Add(1, labels);
    }
}
