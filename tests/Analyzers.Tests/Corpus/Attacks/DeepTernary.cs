// verdict: leak
// One of eight arms is open.
public class A
{
    public void Run(int n, string text) =>
        Ran(n == 0 ? "a" : n == 1 ? "b" : n == 2 ? (n > 5 ? "a" : "b") : n == 3 ? "a" : n == 4 ? (n < 2 ? "b" : (n == 4 ? text : "a")) : "b");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("a", "b")] string kind)
    {
    }
}
