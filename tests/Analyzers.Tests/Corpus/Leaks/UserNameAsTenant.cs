// verdict: leak FUT104
// The account's name is taken for a tenant.
public static class Session
{
    [Timed("session.start")]
    public static void Start([Label, LabelValues("guest", "admin")] string tenant)
    {
    }

    public static void Main2() => Start(Environment.UserName);
}
