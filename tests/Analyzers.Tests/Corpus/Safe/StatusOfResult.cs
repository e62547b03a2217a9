// verdict: safe
// A method's own result tells the status.
public class Extraction
{
    [Timed("extraction.own")]
    [return: Label("status")]
    public OperationStatus Extract(string document)
    {
        if (document.Length == 0)
        {
            return OperationStatus.Quarantined;
        }

        return OperationStatus.Succeeded;
    }
}
