namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Divides one range of time by what is rolled up and what is kept.</summary>
/// <param name="dirty">For each tier, the buckets that are not right.</param>
/// <param name="kept">For each tier's width, and zero for points, the first time that is kept whole.</param>
/// <param name="pieces">Takes the pieces.</param>
internal sealed class Division(SortedSet<long>[] dirty, Dictionary<long, long> kept, List<Piece> pieces)
{
    public void Divide(long from, long to, int index)
    {
        if (from >= to)
        {
            return;
        }

        if (index < 0)
        {
            AddPoints(from, to);
            return;
        }

        var tier = Tier.All[index];
        var first = Math.Max(Ceiling(tier, from), Ceiling(tier, kept.GetValueOrDefault(tier.Width)));
        var last = tier.Floor(to);
        if (first >= last)
        {
            Divide(from, to, index - 1);
            return;
        }

        Divide(from, first, index - 1);
        foreach (var bucket in dirty[index].GetViewBetween(first, last - 1))
        {
            Add(tier, first, bucket);
            Divide(bucket, bucket + tier.Width, index - 1);
            first = bucket + tier.Width;
        }

        Add(tier, first, last);
        Divide(last, to, index - 1);
    }

    /// <summary>Where points are kept no longer, buckets that begin in the range stand for them.</summary>
    private void AddPoints(long from, long to)
    {
        var since = kept.GetValueOrDefault(0);
        if (from < since)
        {
            var end = Math.Min(to, since);
            if (Tier.All.FirstOrDefault(t => kept.GetValueOrDefault(t.Width) <= from) is { } tier)
            {
                Add(tier, Ceiling(tier, from), Ceiling(tier, end));
            }

            from = end;
        }

        Add(null, from, to);
    }

    private void Add(Tier? tier, long from, long to)
    {
        if (from >= to)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1] is var before && before.Tier == tier && before.To == from)
        {
            pieces[^1] = before with { To = to };
        }
        else
        {
            pieces.Add(new Piece(tier, from, to));
        }
    }

    private static long Ceiling(Tier tier, long time) => tier.Floor(time + tier.Width - 1);
}
