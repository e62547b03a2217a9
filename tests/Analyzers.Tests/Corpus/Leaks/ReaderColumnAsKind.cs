// verdict: leak FUT104
// A column of a row is data.
using System.Data.Common;

public class OrderReader
{
    public void ReadAll(DbDataReader reader)
    {
        while (reader.Read())
        {
            Row(reader.GetString(2));
        }
    }

    [Counted("orders.rows")]
    private static void Row([Label, LabelValues("open", "closed")] string state)
    {
    }
}
