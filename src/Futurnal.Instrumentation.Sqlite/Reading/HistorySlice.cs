using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The next buckets of an answer, as many as one short transaction can read, and what they are read from.</summary>
internal sealed class HistorySlice
{
    // About what a laptop reads in 50 ms, counted in rollup rows.
    private const long MostRows = 40_000;
    private const int RowsOfAChunk = 16;

    private HistorySlice(int first, int count, List<Piece> pieces) => (First, Count, Pieces) = (first, count, pieces);

    public int First { get; }

    public int Count { get; }

    public List<Piece> Pieces { get; }

    /// <summary>Takes buckets until they are enough; a bucket is never divided, however much it takes to read it.</summary>
    public static HistorySlice Take(HistoryRun run, ImmutableArray<TimeRange> buckets, StoreState state, SeriesSelection selection, bool pointsOnly)
    {
        var pieces = new List<Piece>();
        var division = new Division(state.Dirty, state.Kept, pieces);
        var first = SkipBefore(state.Extent.FromMs, buckets, run.Next);
        var (next, rows, closed, closedRows) = (first, 0L, 0, 0L);
        while (next < buckets.Length && buckets[next].FromMs < state.Extent.ToMs && rows < MostRows)
        {
            var (from, to) = Bounds(run, buckets, next, state);
            var isFine = to - from < Tier.All[0].Width;
            division.Divide(Math.Max(from, state.Extent.FromMs), Math.Min(to, state.Extent.ToMs), pointsOnly || isFine ? -1 : Tier.All.Count - 1);
            next++;

            // Only the last piece may still grow.
            for (; closed < pieces.Count - 1; closed++)
            {
                closedRows += Rows(pieces[closed]);
            }

            rows = ((closedRows + (pieces.Count > 0 ? Rows(pieces[^1]) : 0)) * selection.Ids.Length) + ((next - first) * (long)selection.Groups.Count);
        }

        return new HistorySlice(first, next - first, pieces);
    }

    /// <summary>
    /// Before an open end of the range there is nothing, so whole buckets of rollups may be read there; unless something came since
    /// the end was closed, which is not of the answer.
    /// </summary>
    private static (long From, long To) Bounds(HistoryRun run, ImmutableArray<TimeRange> buckets, int index, StoreState state)
    {
        var (from, to) = buckets[index];
        return (
            index == 0 && run.IsFromOpen && state.Points.FromMs >= from ? Math.Min(from, state.Extent.FromMs) : from,
            index == buckets.Length - 1 && run.IsToOpen && state.Points.ToMs <= to ? Math.Max(to, state.Extent.ToMs) : to);
    }

    private static int SkipBefore(long time, ImmutableArray<TimeRange> buckets, int index)
    {
        while (index < buckets.Length && buckets[index].ToMs <= time)
        {
            index++;
        }

        return index;
    }

    private static long Rows(Piece piece) =>
        piece.Tier is { } tier ? (piece.To - piece.From) / tier.Width : ((piece.To - piece.From) / Hours.Width * RowsOfAChunk) + 1;
}
