// verdict: safe
// A histogram of the framework with a constant tag list beside ours.
using System.Diagnostics;
using System.Diagnostics.Metrics;

public class Queries
{
    private static readonly Meter Meter = new("app.queries", "1.0");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("query.duration", "ms");

    public string Run(string sql)
    {
        var start = Stopwatch.GetTimestamp();
        var tags = new TagList { { "db.system", "sqlite" } };
        Duration.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds, tags);
        return Execute(sql);
    }

    [Timed("queries.execute"), Label("engine", "sqlite")]
    private string Execute(string sql) => sql;
}
