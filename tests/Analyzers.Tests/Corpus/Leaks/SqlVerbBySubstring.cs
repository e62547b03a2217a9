// verdict: leak
// The first six characters of a statement are taken for its verb; of any text they are any text.
public class SqlTracer
{
    public void Trace(string sql) => Executed(sql.TrimStart()[..6].ToLowerInvariant());

    [Counted("sql.executed")]
    private void Executed([Label, LabelValues("select", "insert", "update", "delete")] string verb)
    {
    }
}
