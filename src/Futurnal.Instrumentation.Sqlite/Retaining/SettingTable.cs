using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Whole numbers by name that a store keeps about itself. Not thread-safe.</summary>
internal sealed class SettingTable(SqliteConnection connection) : IDisposable
{
    /// <summary>Rises with each change of what a person set, so that a writer sees it with its next flush.</summary>
    public const string Changes = "changes";

    /// <summary>Rises when rows of <c>series</c> are deleted, so that no writer uses an identifier that it remembers.</summary>
    public const string SeriesDeletions = "series_deletions";

    private const string Days = "retention_days";
    private const string HourDays = "retention_hour_days";
    private const string DayDays = "retention_day_days";
    private const string MaxStoreBytes = "max_store_bytes";
    private const string Confirmed = "clock_confirmed";
    private const string Candidate = "clock_candidate";

    private readonly Statement _read = new(connection, "SELECT value FROM setting WHERE name = ?1");
    private readonly Statement _write = new(connection, "REPLACE INTO setting (name, value) VALUES (?1, ?2)");
    private readonly Statement _delete = new(connection, "DELETE FROM setting WHERE name = ?1");
    private readonly Statement _count = new(connection, "INSERT INTO setting (name, value) VALUES (?1, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1");

    public long? Read(string name) => _read.Bind(1, name).ReadInteger();

    public void Write(string name, long? value)
    {
        if (value is { } number)
        {
            _write.Bind(1, name).Bind(2, number).Run();
        }
        else
        {
            _delete.Bind(1, name).Run();
        }
    }

    public void Count(string name) => _count.Bind(1, name).Run();

    public RetentionSetting ReadRetention() => new((int?)Read(Days), (int?)Read(HourDays), (int?)Read(DayDays), Read(MaxStoreBytes));

    public void WriteRetention(RetentionSetting setting)
    {
        Write(Days, setting.Days);
        Write(HourDays, setting.HourDays);
        Write(DayDays, setting.DayDays);
        Write(MaxStoreBytes, setting.MaxStoreBytes);
        Count(Changes);
    }

    public RetentionClock ReadClock() => new(Read(Confirmed), Read(Candidate));

    public void WriteClock(RetentionClock clock)
    {
        Write(Confirmed, clock.Confirmed);
        Write(Candidate, clock.Candidate);
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _delete.Dispose();
        _count.Dispose();
    }
}
