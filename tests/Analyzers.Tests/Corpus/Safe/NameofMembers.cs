// verdict: safe
// nameof is a constant.
public class Commands
{
    public void Copy() => Ran(nameof(Copy));

    public void Paste() => Ran(nameof(Paste));

    [Counted("commands.ran")]
    private void Ran([Label, LabelValues(nameof(Copy), nameof(Paste))] string command)
    {
    }
}
