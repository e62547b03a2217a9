using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Writes rows of a tier, several with one statement, since what a statement takes is mostly not its rows. Not thread-safe.</summary>
internal sealed class RollupWriter : IDisposable
{
    private const int Columns = 7;
    private const int RowsAtOnce = 25;

    private readonly Statement _one;
    private readonly Statement _many;
    private readonly (long Id, Aggregate Sums)[] _waiting = new (long, Aggregate)[RowsAtOnce];
    private int _length;

    public RollupWriter(SqliteConnection connection, Tier tier)
    {
        _one = new Statement(connection, Insert(tier, 1));
        _many = new Statement(connection, Insert(tier, RowsAtOnce));
    }

    /// <summary>Writes a row, at the latest with <see cref="Finish"/>.</summary>
    public void Add(long id, Aggregate sums)
    {
        _waiting[_length++] = (id, sums);
        if (_length == RowsAtOnce)
        {
            // Before it runs, so that what fails is not written with the next bucket.
            _length = 0;
            for (var i = 0; i < RowsAtOnce; i++)
            {
                Bind(_many, i * Columns, _waiting[i]);
            }

            _many.Run();
        }
    }

    /// <summary>Writes what waits.</summary>
    public void Finish()
    {
        var length = _length;
        _length = 0;
        for (var i = 0; i < length; i++)
        {
            Bind(_one, 0, _waiting[i]);
            _one.Run();
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        _many.Dispose();
    }

    private static string Insert(Tier tier, int rows)
    {
        var row = (int i) => string.Create(CultureInfo.InvariantCulture, $"(?{(i * Columns) + 1}, ?{(i * Columns) + 2}, ?{(i * Columns) + 3}, ?{(i * Columns) + 4}, ?{(i * Columns) + 5}, ?{(i * Columns) + 6}, ?{(i * Columns) + 7})");
        return $"REPLACE INTO {tier.Table} ({RollupRow.Columns}) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row))}";
    }

    private static void Bind(Statement replace, int before, (long Id, Aggregate Sums) row)
    {
        var sums = row.Sums;
        replace.Bind(before + 1, row.Id).Bind(before + 2, sums.Count).Bind(before + 3, sums.Sum).Bind(before + 4, sums.Min).Bind(before + 5, sums.Max).Bind(before + 6, sums.SumOfSquares);
        if (sums.Distribution is { } distribution)
        {
            replace.Bind(before + 7, SketchCodec.Pack(distribution));
        }
        else
        {
            replace.BindNull(before + 7);
        }
    }
}
