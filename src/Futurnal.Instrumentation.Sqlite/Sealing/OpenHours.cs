namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// The newest hours as this writer wrote them, so that they need not be read again to be sealed. It holds for as long as no other
/// process writes into them, which the number of flushes and their times tell: all that is here is in the store. Not thread-safe.
/// </summary>
internal sealed class OpenHours
{
    private OwnHour? _newest;
    private OwnHour? _before;

    /// <summary>Adds a flush that was inserted.</summary>
    public void Add(long time, ReadOnlySpan<StoredPoint> points)
    {
        var hour = Hours.Of(time);
        if (_newest is null || hour > _newest.Hour)
        {
            (_before, _newest) = (_newest, new OwnHour(hour));
        }

        Of(hour)?.Add(time, points);
    }

    /// <summary>Gets an hour.</summary>
    public OwnHour? Of(long hour) => _newest?.Hour == hour ? _newest : _before?.Hour == hour ? _before : null;

    /// <summary>Forgets all; to be called when a flush that was added is rolled back.</summary>
    public void Clear() => (_newest, _before) = (null, null);

    /// <summary>Forgets an hour that is sealed, or is not as it is here. What still comes of it is read from the store.</summary>
    public void Drop(long hour)
    {
        if (_before?.Hour == hour)
        {
            _before = null;
        }
        else if (_newest?.Hour == hour)
        {
            _newest.GiveUp();
        }
    }
}
