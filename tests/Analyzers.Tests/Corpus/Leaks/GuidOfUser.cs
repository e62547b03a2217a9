// verdict: leak
// An id in text is a person still.
public class Presence
{
    public void Online(Guid userId) => Came(userId.ToString("N"));

    [Counted("presence.came")]
    private void Came([Label, LabelValues("anonymous", "known")] string who)
    {
    }
}
