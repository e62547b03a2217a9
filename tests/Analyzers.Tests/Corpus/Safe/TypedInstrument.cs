// verdict: safe
// A typed instrument by hand with an enum.
public enum Table
{
    Orders,
    Customers,
}

public static partial class Meters
{
    [Counted("rows.read")]
    public static partial void RowsRead([Value] long rows, [Label] Table table);

    [Histogram("row.size")]
    public static partial void RowSize([Value] int bytes, [Label] bool compressed);
}

public class TableReader
{
    public void Read(string connectionString, Table table, IReadOnlyCollection<byte[]> rows)
    {
        Meters.RowsRead(rows.Count, table);
        foreach (var row in rows)
        {
            Meters.RowSize(row.Length, connectionString.Contains("Compress=true", StringComparison.OrdinalIgnoreCase));
        }
    }
}
