using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// Deletes what is older than it is to be kept, in steps, each a short transaction of its own: first what is gone counts as
/// gone (<c>kept</c>), then rows go, then the file shrinks. A step that is left out is found by whoever looks next. Not thread-safe.
/// </summary>
internal sealed class Retainer : IDisposable
{
    // How often, by the flushes' time, a writer looks for what is due.
    private const long Interval = 300_000;
    private const int BucketsOfAStep = 32;

    // Room that is used again soon is not worth moving pages for.
    private const int FreeShare = 16;
    private const int FreePages = 64;

    private readonly RetentionOptions _options;
    private readonly Roller _roller;
    private readonly SettingTable _settings;
    private readonly KeptTable _kept;
    private readonly Lease _lease;
    private readonly SeriesPruner _series;
    private readonly IReadOnlyList<OldRows> _tables;
    private readonly Transactions _transactions;
    private readonly Statement _unrolled;
    private readonly Statement _tidyDirty;
    private readonly Statement _tidyDamaged;
    private readonly Statement _tidyAlerts;
    private readonly Statement _pages;
    private readonly Statement _vacuum;
    private long? _looked;
    private long _changes;
    private bool _isUnfinished;
    private bool _isRolled;

    public Retainer(SqliteConnection connection, RetentionOptions options, Roller roller)
    {
        (_options, _roller) = (options, roller);
        _settings = new SettingTable(connection);
        _kept = new KeptTable(connection);
        _lease = new Lease(connection, "retain", Guid.NewGuid().ToString("N"));
        _series = new SeriesPruner(connection);
        _tables = OldRows.All(connection);
        _transactions = new Transactions(connection);
        _unrolled = new Statement(connection, "SELECT 1 FROM dirty WHERE bucket < ?1 AND bucket + tier <= ?2 LIMIT 1");
        _tidyDirty = new Statement(connection, "DELETE FROM dirty WHERE bucket < COALESCE((SELECT MIN(since) FROM kept HAVING COUNT(*) = 5), 0)");
        _tidyDamaged = new Statement(connection, "DELETE FROM damaged WHERE time < ?1");
        _tidyAlerts = new Statement(connection, "DELETE FROM alerts WHERE COALESCE(resolved_at, last_seen_at) < ?1");
        _pages = new Statement(connection, "SELECT (SELECT page_count FROM pragma_page_count), (SELECT freelist_count FROM pragma_freelist_count), (SELECT page_size FROM pragma_page_size)");
        _vacuum = new Statement(connection, "PRAGMA incremental_vacuum(64)");
    }

    /// <summary>Tells whether it is time to look for what is due.</summary>
    /// <param name="now">The time of the flush.</param>
    /// <param name="changes">How often a person changed what is kept, as the flush found it.</param>
    public bool IsDue(long now, long changes) =>
        _isUnfinished || changes != _changes || _looked is not { } looked || now - looked >= Interval || looked - now >= RetentionClock.Span;

    /// <summary>Takes some of the steps that are due; to be called after each flush.</summary>
    /// <param name="now">The time of the flush.</param>
    /// <param name="changes">How often a person changed what is kept, as the flush found it.</param>
    /// <param name="most">How many steps.</param>
    /// <returns>Whether steps were taken and more may be due.</returns>
    /// <exception cref="SqliteException">A step failed; those before it hold.</exception>
    public bool Run(long now, long changes, int most)
    {
        if (!IsDue(now, changes))
        {
            return false;
        }

        (_looked, _changes, _isRolled) = (now, changes, false);
        for (var i = 0; i < most; i++)
        {
            if (Look(now) is not { } step || !TryTake(step, now))
            {
                return _isUnfinished = false;
            }
        }

        return _isUnfinished = true;
    }

    public void Dispose()
    {
        _settings.Dispose();
        _kept.Dispose();
        _lease.Dispose();
        _series.Dispose();
        _transactions.Dispose();
        foreach (var table in _tables)
        {
            table.Dispose();
        }

        foreach (var statement in (Statement[])[_unrolled, _tidyDirty, _tidyDamaged, _tidyAlerts, _pages, _vacuum])
        {
            statement.Dispose();
        }
    }

    /// <summary>Looks as of one moment, since each statement by itself would take and give back a lock of the file.</summary>
    private Action? Look(long now) => _transactions.Read(() => Next(now));

    /// <summary>Finds the step that is due. Others may have taken it when it is taken here; every step bears that.</summary>
    private Action? Next(long now)
    {
        var clock = _settings.ReadClock();
        var since = _kept.Since(KeptTable.Points);
        if (clock.Observe(now, since) is var observed && observed != clock)
        {
            return () => WriteClock(clock, observed, RetentionClock.IsBack(clock.Candidate ?? now, now, since));
        }

        var plan = new RetentionPlan(_settings.ReadRetention().Over(_options));
        return (clock.Confirmed is { } confirmed ? NextByAge(plan, confirmed, now) : null)
            ?? NextLeft()
            ?? NextBySize(plan, now)
            ?? _series.Next(_kept, _settings)
            ?? NextShrinking(plan);
    }

    private void WriteClock(RetentionClock before, RetentionClock after, bool isBack)
    {
        _settings.WriteClock(after);
        if (isBack && before.Candidate is { } candidate && after.Confirmed == candidate)
        {
            _kept.Lower(Hours.Start(Hours.Of(candidate)));
        }
    }

    private Action? NextByAge(RetentionPlan plan, long confirmed, long now)
    {
        var points = plan.CutOf(KeptTable.Points, confirmed);
        if (KeptTable.Widths.All(w => _kept.Since(w) >= plan.CutOf(w, confirmed)))
        {
            return null;
        }

        return (plan.OutlivesPoints ? NextRolling(points, now) : null) ?? (() =>
        {
            foreach (var width in KeptTable.Widths)
            {
                Advance(width, plan.CutOf(width, confirmed));
            }
        });
    }

    /// <summary>Rollups that outlive their points have to be made before those go.</summary>
    private Action? NextRolling(long cut, long now)
    {
        if (_isRolled || _unrolled.Bind(1, cut).Bind(2, now).ReadInteger() is null)
        {
            return null;
        }

        // What cannot be read can be in no rollup, and goes without.
        return () => _isRolled = _roller.Roll(now, BucketsOfAStep);
    }

    private void Advance(long width, long since)
    {
        _kept.Advance(width, since);
        _tidyDirty.Run();
        if (width == KeptTable.Points)
        {
            _tidyDamaged.Bind(1, since).Run();
        }

        // Incidents are few, and are kept for as long as anything is.
        if (width == Tier.All[^1].Width)
        {
            _tidyAlerts.Bind(1, since).Run();
        }
    }

    private Action? NextLeft()
    {
        foreach (var table in _tables)
        {
            var since = _kept.Since(table.Width);
            if (table.HasBefore(since))
            {
                return () => table.DeleteBefore(since);
            }
        }

        return null;
    }

    private Action? NextBySize(RetentionPlan plan, long now)
    {
        if (plan.MaxBytes is not { } most)
        {
            return null;
        }

        var (pages, free, pageSize) = ReadPages();
        if ((pages - free) * pageSize <= most)
        {
            return null;
        }

        var running = Hours.Start(Hours.Of(now));
        var excess = 1 - ((double)most / ((pages - free) * pageSize));
        foreach (var group in _tables.GroupBy(t => t.Width))
        {
            var width = group.Key;
            if (group.Min(t => t.First) is { } first && AfterOldest(width, first, running, excess) is var next && next <= running)
            {
                return (width == KeptTable.Points ? NextRolling(next, now) : null) ?? (() => Advance(width, next));
            }
        }

        return null;
    }

    /// <summary>Half of what has to go at most, since hours differ; one hour at least.</summary>
    private static long AfterOldest(long width, long first, long running, double excess) =>
        KeptTable.Ceiling(width, Hours.Start(Hours.Of(first) + 1 + Math.Max(0, (long)((Hours.Of(running) - Hours.Of(first)) * excess / 2))));

    private Action? NextShrinking(RetentionPlan plan)
    {
        var (pages, free, pageSize) = ReadPages();
        var isTooLarge = free > 0 && pages * pageSize > plan.MaxBytes;
        return isTooLarge || free > FreePages + (pages / FreeShare) ? () => _vacuum.Run() : null;
    }

    private (long Pages, long Free, long PageSize) ReadPages()
    {
        _pages.Step();
        var read = (_pages.Integer(0), _pages.Integer(1), _pages.Integer(2));
        _pages.Reset();
        return read;
    }

    private bool TryTake(Action step, long now) => _transactions.Write(() =>
    {
        var isMine = _lease.TryTake(now);
        if (isMine)
        {
            step();
        }

        return isMine;
    });
}
