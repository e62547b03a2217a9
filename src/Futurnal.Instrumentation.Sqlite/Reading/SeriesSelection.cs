using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The series that a query is about, and their groups. Immutable.</summary>
internal sealed class SeriesSelection
{
    private readonly int[] _groupOf;
    private readonly int[] _rankOf;

    private SeriesSelection(List<(int Id, int Rank, int Group)> members, IReadOnlyList<SeriesGroup> groups, int total)
    {
        Ids = [.. members.Select(m => m.Id).Order()];
        Groups = groups;
        IsMostOfAll = Ids.Length * 4 >= total;
        _groupOf = new int[Ids.Length == 0 ? 0 : Ids[^1] + 1];
        _rankOf = new int[_groupOf.Length];
        Array.Fill(_groupOf, -1);
        foreach (var (id, rank, group) in members)
        {
            (_groupOf[id], _rankOf[id]) = (group, rank);
        }
    }

    /// <summary>Gets the identifiers, rising.</summary>
    public int[] Ids { get; }

    /// <summary>Gets the groups, in ordinal order of their labels.</summary>
    public IReadOnlyList<SeriesGroup> Groups { get; }

    /// <summary>Gets a value indicating whether it is faster to read the rows of all series than to look these up.</summary>
    public bool IsMostOfAll { get; }

    public static SeriesSelection Of(IReadOnlyList<StoredSeries> all, MetricQuery query)
    {
        var matching = all.Where(s => s.Series.Metric.Name == query.Metric && Has(s.Series, query.Labels)).OrderBy(s => KeyOf(s.Series.Labels), StringComparer.Ordinal).ToList();
        var groups = new SortedDictionary<string, (SeriesGroup Group, List<(int Id, int Rank)> Members)>(StringComparer.Ordinal);
        for (var rank = 0; rank < matching.Count; rank++)
        {
            var series = matching[rank].Series;
            var labels = query.GroupBy.LabelsOf(series);
            var key = KeyOf(labels);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = (new SeriesGroup(series.Metric, labels, query.GroupBy.Keys.IsDefault ? series : null), []));
            }

            group.Members.Add(((int)matching[rank].Id, rank));
        }

        var members = groups.Values.SelectMany((g, index) => g.Members.Select(m => (m.Id, m.Rank, index))).ToList();
        return new SeriesSelection(members, [.. groups.Values.Select(g => g.Group)], all.Count);
    }

    /// <summary>Tells whether a series has all of some labels.</summary>
    public static bool Has(Series series, ImmutableArray<KeyValuePair<string, string>> labels) => labels.IsDefaultOrEmpty || labels.All(series.Labels.Contains);

    /// <summary>Gets the group of a series; -1 where it is not selected.</summary>
    public int GroupOf(int series) => (uint)series < (uint)_groupOf.Length ? _groupOf[series] : -1;

    /// <summary>Gets the place of a selected series in the order of labels.</summary>
    public int RankOf(int series) => _rankOf[series];

    private static string KeyOf(ImmutableArray<KeyValuePair<string, string>> labels) => string.Join('\0', labels.Select(l => l.Key + '\0' + l.Value));
}
