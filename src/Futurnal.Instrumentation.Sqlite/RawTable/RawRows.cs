using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The rows that a query of <c>metrics_raw</c> goes through, an hour at a time. Not thread-safe.</summary>
internal sealed class RawRows(SqliteConnection connection) : IDisposable
{
    private readonly RawValueReader _reader = new(connection);
    private readonly KeptTable _kept = new(connection);
    private Dictionary<int, Series> _wanted = [];
    private List<RawValue> _hour = [];
    private int _at;
    private long _next;
    private long _last;

    /// <summary>Gets the row it stands on; <see langword="null"/> at the end.</summary>
    public RawValue? Current => _at < _hour.Count ? _hour[_at] : null;

    /// <summary>Begins anew.</summary>
    /// <param name="metric">The metric's name; <see langword="null"/> for all.</param>
    /// <param name="from">The least time.</param>
    /// <param name="last">The greatest time.</param>
    /// <exception cref="FormatException">Something stored cannot be read.</exception>
    public void Begin(string? metric, long from, long last)
    {
        _wanted = StoredSeries.ReadAll(connection).Where(s => metric is null || s.Series.Metric.Name == metric).ToDictionary(s => (int)s.Id, s => s.Series);
        (_next, _last) = (Math.Max(from, _kept.Since(KeptTable.Points)), Math.Min(last, StoreSchema.LatestTimestampMs));
        (_hour, _at) = ([], 0);
        Fill();
    }

    /// <inheritdoc cref="Begin" path="/exception"/>
    public void MoveNext()
    {
        _at++;
        Fill();
    }

    public void Dispose()
    {
        _reader.Dispose();
        _kept.Dispose();
    }

    private void Fill()
    {
        while (_at == _hour.Count && _next <= _last && _wanted.Count > 0)
        {
            if (_reader.Next(_next) is not { } first || first > _last)
            {
                return;
            }

            var end = Math.Min(Hours.Start(Hours.Of(first) + 1), _last + 1);
            (_hour, _at) = (_reader.Read(_wanted, first, end), 0);
            _next = end;
        }
    }
}
