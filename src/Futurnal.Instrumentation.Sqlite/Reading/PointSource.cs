namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Adds points to the buckets of an answer, from chunks and from flushes, whichever hold them. Not thread-safe; to be used within one transaction.</summary>
internal sealed class PointSource(Statements statements)
{
    private const string Flushes = "SELECT time, data FROM flush WHERE time >= ?1 AND time < ?2";
    private const string Segments = "SELECT hour, flushes, times FROM segment WHERE hour >= ?1 AND hour <= ?2";
    private const string Chunks = "SELECT id, data FROM chunk WHERE id >= ?1 AND id < ?2";
    private const string Chunk = "SELECT id, data FROM chunk WHERE id = ?1";

    /// <exception cref="FormatException">A flush, a segment or a chunk cannot be read.</exception>
    public void Add(Piece piece, BucketGrid grid, CancellationToken cancellationToken)
    {
        AddSealed(piece, grid, cancellationToken);
        AddUnsealed(piece, grid, cancellationToken);
    }

    private void AddSealed(Piece piece, BucketGrid grid, CancellationToken cancellationToken)
    {
        var segments = statements.Get(Segments).Bind(1, Hours.Of(piece.From)).Bind(2, Hours.Of(piece.To - 1));
        while (segments.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (hour, flushes) = (segments.Integer(0), (int)segments.Integer(1));
            var (start, end) = (Hours.Start(hour), Hours.Start(hour + 1));

            // Where all of an hour goes into one bucket, it does not matter when its points were taken.
            var isWhole = piece.From <= start && piece.To >= end && !grid.WantsLatest && grid.IsWithinOne(start, end);
            var times = isWhole ? null : Packed.Times(hour, segments.Blob(2));
            if (grid.Selection.IsMostOfAll)
            {
                var chunks = statements.Get(Chunks).Bind(1, Hours.FirstChunk(hour)).Bind(2, Hours.FirstChunk(hour + 1));
                while (chunks.Step())
                {
                    if (grid.Selection.GroupOf(Tier.SeriesOf(chunks.Integer(0))) >= 0)
                    {
                        AddChunk(chunks, flushes, times, piece, grid);
                    }
                }
            }
            else
            {
                LookUp(hour, flushes, times, piece, grid);
            }
        }
    }

    private void LookUp(long hour, int flushes, long[]? times, Piece piece, BucketGrid grid)
    {
        var chunk = statements.Get(Chunk);
        foreach (var series in grid.Selection.Ids)
        {
            if (chunk.Bind(1, Hours.ChunkOf(hour, series)).Step())
            {
                AddChunk(chunk, flushes, times, piece, grid);
            }

            chunk.Reset();
        }
    }

    private void AddUnsealed(Piece piece, BucketGrid grid, CancellationToken cancellationToken)
    {
        var (ids, selection) = (grid.Selection.Ids, grid.Selection);
        StoredPoint[] room = [];
        var flushes = statements.Get(Flushes).Bind(1, piece.From).Bind(2, piece.To);
        while (flushes.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var time = flushes.Integer(0);
            if (ids.Length == 1)
            {
                if (Packed.PointOf(ids[0], time, flushes.Blob(1)) is { } point)
                {
                    grid.Add(ids[0], point, time);
                }

                continue;
            }

            foreach (ref readonly var point in Packed.Flush(time, flushes.Blob(1), ref room))
            {
                if (selection.GroupOf(point.SeriesId) >= 0)
                {
                    grid.Add(point.SeriesId, point, time);
                }
            }
        }
    }

    private static void AddChunk(Statement row, int flushes, long[]? times, Piece piece, BucketGrid grid)
    {
        var id = row.Integer(0);
        if (times is null && grid.WantsDistribution && Packed.Merge(id, row.Blob(1), flushes) is { } distribution)
        {
            grid.AddHour(Tier.SeriesOf(id), distribution, Hours.StartOfChunk(id));
            return;
        }

        var parts = (times is null ? 0 : ChunkParts.Positions) | (grid.WantsDistribution ? ChunkParts.Sketches : ChunkParts.Values);
        var columns = Packed.Columns(id, row.Blob(1), flushes, parts);
        if (times is null)
        {
            grid.AddHour(Tier.SeriesOf(id), columns, Hours.StartOfChunk(id));
        }
        else
        {
            grid.Add(Tier.SeriesOf(id), columns, times, piece.From, piece.To);
        }
    }
}
