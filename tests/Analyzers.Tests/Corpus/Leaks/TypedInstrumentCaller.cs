// verdict: leak
// A typed instrument is called with the table's name.
public static partial class Meters
{
    [Counted("rows.read")]
    public static partial void RowsRead([Value] long rows, [Label, LabelValues("orders", "customers")] string table);
}

public class TableReader
{
    public void Read(string table, long rows) => Meters.RowsRead(rows, table);
}
