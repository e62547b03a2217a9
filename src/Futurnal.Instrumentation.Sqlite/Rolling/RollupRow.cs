namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The columns of a row of rollups, from the position of its count on.</summary>
internal static class RollupRow
{
    public const string Columns = "id, count, sum, min, max, sumsq, sketch";

    /// <summary>Adds the row that a statement stands on, which selects <see cref="Columns"/>.</summary>
    /// <exception cref="FormatException">The sketch cannot be read.</exception>
    public static void AddTo(Aggregate aggregate, Statement row)
    {
        if (row.IsNull(6))
        {
            aggregate.Add(row.Integer(1), row.Real(2), row.Real(3), row.Real(4), row.Real(5));
        }
        else
        {
            aggregate.Add(DistributionOf(row));
        }
    }

    /// <summary>Gets the distribution of the row of a histogram or timer.</summary>
    /// <exception cref="FormatException">The sketch cannot be read.</exception>
    public static ExponentialHistogram DistributionOf(Statement row) => SketchCodec.Decode(row.Blob(6), row.Integer(1), row.Real(2), row.Real(5), row.Real(3), row.Real(4));

    public static int SeriesOf(Statement row) => Tier.SeriesOf(row.Integer(0));
}
