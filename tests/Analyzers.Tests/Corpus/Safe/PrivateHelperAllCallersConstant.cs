// verdict: safe
// A private helper's parameter is declared, and its callers hand it constants.
public class Toolbar
{
    public void OnBold() => Press("bold");

    public void OnItalic() => Press("italic");

    private void Press([LabelValues("bold", "italic")] string button)
    {
        Console.Beep();
        Pressed(button);
    }

    [Counted("toolbar.pressed")]
    private void Pressed([Label, LabelValues("bold", "italic")] string button)
    {
    }
}
