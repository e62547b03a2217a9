// verdict: leak FUT110
// The stack trace has the paths of the machine that built the program.
public class Reporter
{
    [Counted("app.faults")]
    public void Fault([Label, LabelValues("ui", "core")] string origin)
    {
    }

    public void Handle(Exception e) => Fault(e.StackTrace ?? "core");
}
