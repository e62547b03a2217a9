using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace StoreProbe;

/// <summary>Compares every row of every tier with what the points add up to, but for the buckets that the store knows to be not right.</summary>
internal sealed class RollupCheck(SqliteConnection connection, IReadOnlyDictionary<long, List<StoredPoint>> flushes, List<string> problems)
{
    public void Run()
    {
        var dirty = ReadDirty();
        foreach (var tier in Tier.All)
        {
            var isDirty = dirty.Where(d => d.Width <= tier.Width).Select(d => tier.Floor(d.Bucket)).ToHashSet();
            Check(tier, isDirty, Sum(tier, isDirty));
        }
    }

    private void Check(Tier tier, HashSet<long> dirty, Dictionary<(long Bucket, int Series), Aggregate> expected)
    {
        using var rows = new Statement(connection, $"SELECT {RollupRow.Columns} FROM {tier.Table}");
        while (rows.Step())
        {
            var key = (Bucket: (rows.Integer(0) >> Tier.SeriesBits) * tier.Width, Series: RollupRow.SeriesOf(rows));
            if (dirty.Contains(key.Bucket))
            {
                continue;
            }

            var actual = new Aggregate();
            RollupRow.AddTo(actual, rows);
            var isRight = expected.Remove(key, out var sums) && AggregateText.Of(sums, withSquares: true) == AggregateText.Of(actual, withSquares: true);
            if (!isRight)
            {
                problems.Add($"{tier.Table} of series {key.Series} at {key.Bucket} is not what the points add up to.");
            }
        }

        problems.AddRange(expected.Keys.Select(k => $"{tier.Table} has no row of series {k.Series} at {k.Bucket}."));
    }

    private Dictionary<(long Bucket, int Series), Aggregate> Sum(Tier tier, HashSet<long> dirty)
    {
        var all = new Dictionary<(long, int), Aggregate>();
        foreach (var (time, points) in flushes.Where(f => !dirty.Contains(tier.Floor(f.Key))))
        {
            foreach (var point in points)
            {
                var key = (tier.Floor(time), point.SeriesId);
                if (!all.TryGetValue(key, out var sums))
                {
                    all.Add(key, sums = new Aggregate());
                }

                sums.Add(point);
            }
        }

        return all;
    }

    private List<(long Width, long Bucket)> ReadDirty()
    {
        using var rows = new Statement(connection, "SELECT tier, bucket FROM dirty");
        var all = new List<(long, long)>();
        while (rows.Step())
        {
            all.Add((rows.Integer(0), rows.Integer(1)));
        }

        return all;
    }
}
