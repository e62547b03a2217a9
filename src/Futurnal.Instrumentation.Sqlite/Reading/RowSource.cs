namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Adds rollups to the buckets of an answer. Not thread-safe; to be used within one transaction.</summary>
internal sealed class RowSource(Statements statements)
{
    private const string Sums = "id, count, sum, min, max, sumsq";

    private static readonly Dictionary<Tier, (string Scan, string LookUp, string ScanSketches, string LookUpSketch)> Texts = Tier.All.ToDictionary(
        t => t,
        t => (Scan(Sums, t), LookUp(Sums, t), Scan(RollupRow.Columns, t), LookUp(RollupRow.Columns, t)));

    /// <exception cref="FormatException">A sketch cannot be read.</exception>
    public void Add(Tier tier, Piece piece, BucketGrid grid, CancellationToken cancellationToken)
    {
        if (grid.Selection.IsMostOfAll)
        {
            Scan(tier, piece, grid, cancellationToken);
        }
        else
        {
            LookUp(tier, piece, grid, cancellationToken);
        }
    }

    private void Scan(Tier tier, Piece piece, BucketGrid grid, CancellationToken cancellationToken)
    {
        var rows = statements.Get(grid.WantsDistribution ? Texts[tier].ScanSketches : Texts[tier].Scan).Bind(1, tier.FirstId(piece.From)).Bind(2, tier.FirstId(piece.To));
        while (rows.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = rows.Integer(0);
            var group = grid.Selection.GroupOf(Tier.SeriesOf(id));
            if (group >= 0)
            {
                Add(ref grid.At(group, tier.BucketOf(id)), rows, grid.WantsDistribution);
            }
        }
    }

    private void LookUp(Tier tier, Piece piece, BucketGrid grid, CancellationToken cancellationToken)
    {
        var row = statements.Get(grid.WantsDistribution ? Texts[tier].LookUpSketch : Texts[tier].LookUp);
        foreach (var series in grid.Selection.Ids)
        {
            var group = grid.Selection.GroupOf(series);
            for (var bucket = piece.From; bucket < piece.To; bucket += tier.Width)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (row.Bind(1, tier.IdOf(bucket, series)).Step())
                {
                    Add(ref grid.At(group, bucket), row, grid.WantsDistribution);
                }

                row.Reset();
            }
        }
    }

    private static void Add(ref BucketSum sum, Statement row, bool wantsDistribution)
    {
        sum.Add(row.Integer(1), row.Real(2), row.Real(3), row.Real(4), row.Real(5));
        if (wantsDistribution && !row.IsNull(6))
        {
            sum.Merge(RollupRow.DistributionOf(row));
        }
    }

    private static string Scan(string columns, Tier tier) => $"SELECT {columns} FROM {tier.Table} WHERE id >= ?1 AND id < ?2";

    private static string LookUp(string columns, Tier tier) => $"SELECT {columns} FROM {tier.Table} WHERE id = ?1";
}
