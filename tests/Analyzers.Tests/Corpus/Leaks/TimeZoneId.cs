// verdict: leak
// The time zone tells where somebody lives.
public class Clock
{
    public void Sync() => Synced(TimeZoneInfo.Local.Id);

    [Counted("clock.synced")]
    private void Synced([Label, LabelValues("UTC", "Europe/Berlin")] string zone)
    {
    }
}
