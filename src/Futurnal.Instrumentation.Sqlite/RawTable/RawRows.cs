using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The rows that a query of <c>metrics_raw</c> goes through, an hour at a time. Not thread-safe.</summary>
internal sealed class RawRows(SqliteConnection connection) : IDisposable
{
    private readonly RawValueReader _reader = new(connection);
    private readonly SeriesCatalog _catalog = new(connection);
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
        _catalog.Refresh();
        _wanted = _catalog.Of(metric);
        (_next, _last) = (Math.Max(from, 0), Math.Min(last, StoreSchema.LatestTimestampMs));
        (_hour, _at) = ([], 0);
        Fill();
    }

    /// <inheritdoc cref="Begin" path="/exception"/>
    public void MoveNext()
    {
        _at++;
        Fill();
    }

    public void Dispose() => _reader.Dispose();

    private void Fill()
    {
        while (_at == _hour.Count && _next <= _last && _wanted.Count > 0)
        {
            if (_reader.ReadHour(() => _wanted, _next, _last) is not var (values, next))
            {
                return;
            }

            (_hour, _at, _next) = (values, 0, next);
        }
    }
}
