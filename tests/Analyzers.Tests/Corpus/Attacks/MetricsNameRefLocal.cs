// verdict: leak
// The name is a local that a ref changes.
public class A
{
    public void Run(string text)
    {
        var name = "a.ran";
        ref var alias = ref name;
        alias = "a." + text;
        Metrics.Counter(name).Add(1);
    }
}
