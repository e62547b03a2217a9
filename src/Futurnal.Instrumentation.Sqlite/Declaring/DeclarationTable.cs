using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Keeps what metrics declare, inside the transaction of a flush: with the first series of a metric, and whenever it changes. Not thread-safe.</summary>
internal sealed class DeclarationTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _put = new(connection, "INSERT OR REPLACE INTO metric (name, bad_direction, budgets) VALUES (?1, ?2, ?3)");
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Seen> _seen = [];
    private bool _isAnyNew;

    /// <summary>Takes notice of a metric that has a series in the store.</summary>
    public void See(MetricDefinition metric)
    {
        _isAnyNew = true;
        if (!_places.TryGetValue(metric.Name, out var place))
        {
            _places.Add(metric.Name, _seen.Count);
            _seen.Add(new Seen(metric));
        }
        else if (!metric.Budgets.IsEmpty)
        {
            // Who makes definitions anew may declare with a later one what an earlier one left out.
            _seen[place].Metric = metric;
        }
    }

    /// <summary>Writes what the store does not have yet of the metrics seen.</summary>
    public void Write()
    {
        if (!_isAnyNew)
        {
            return;
        }

        foreach (var seen in _seen)
        {
            var now = (seen.Metric.BadDirection, seen.Metric.Budgets);
            if (seen.Kept != now)
            {
                _put.Bind(1, seen.Metric.Name).Bind(2, StoredText.Of(now.BadDirection)).Bind(3, BudgetsJson.Write(now.Budgets)).Run();
                seen.Written = now;
            }
        }
    }

    /// <summary>Remembers what was written; to be called when it is committed.</summary>
    public void Keep()
    {
        if (!_isAnyNew)
        {
            return;
        }

        _isAnyNew = false;
        foreach (var seen in _seen)
        {
            seen.Kept = seen.Written ?? seen.Kept;
            seen.Written = null;
        }
    }

    /// <summary>Forgets what was written; to be called when it is rolled back.</summary>
    public void Forget() => _seen.ForEach(seen => seen.Written = null);

    public void Dispose() => _put.Dispose();

    private sealed class Seen(MetricDefinition metric)
    {
        public MetricDefinition Metric { get; set; } = metric;

        public (BadDirection, MetricBudgets)? Written { get; set; }

        public (BadDirection, MetricBudgets)? Kept { get; set; }
    }
}
