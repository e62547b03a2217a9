// verdict: leak
// The text of a command carries the values in it.
using System.Data.Common;

public class Repository
{
    public int Execute(DbCommand command)
    {
        return Run(command.CommandText, command);
    }

    [Timed("db.execute")]
    private int Run([Label, LabelValues("select", "insert")] string statement, DbCommand command) => command.ExecuteNonQuery();
}
