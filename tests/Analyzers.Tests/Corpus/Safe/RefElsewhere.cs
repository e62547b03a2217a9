// verdict: safe
// A ref local of numbers, and a text by ref that is no label.
public class Totals
{
    private readonly int[] _totals = new int[2];

    public void Add(string text, bool large)
    {
        ref var total = ref _totals[large ? 1 : 0];
        total += text.Length;
        var copy = text;
        Trim(ref copy);
        Added(large ? "large" : "small");
    }

    private static void Trim(ref string text) => text = text.Trim();

    [Counted("totals.added")]
    private void Added([Label, LabelValues("large", "small")] string size)
    {
    }
}
