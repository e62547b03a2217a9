// verdict: leak FUT103
// The name of a database is the file in SQLite.
using System.Data.Common;

public class Pool
{
    public void Open(DbConnection connection)
    {
        Opened(connection.DataSource);
        connection.Open();
    }

    [Counted("pool.opened")]
    private void Opened([Label, LabelValues("main", "replica")] string source)
    {
    }
}
