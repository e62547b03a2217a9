// verdict: leak
// One arm is a constant, the other the file's name.
public class Preview
{
    public void Show(FileInfo file, bool isTemporary) => Shown(isTemporary ? "temporary" : file.Name);

    [Counted("preview.shown")]
    private void Shown([Label, LabelValues("temporary", "kept")] string what)
    {
    }
}
