using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Finds what cannot be read in a store, and takes it out so that the rest can be.</summary>
public static class StoreDoctor
{
    /// <summary>Reads all of a store, also while others write it, and changes nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>Everything that cannot be read; empty for a store that is whole.</returns>
    /// <exception cref="StoreException">There is no store at the path, or not even its tables can be found.</exception>
    public static IReadOnlyList<StoreDamage> Examine(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var fullPath = Path.GetFullPath(path);
        return Guard(fullPath, writing: false, () =>
        {
            using var connection = StoreConnections.OpenReadOnly(fullPath, StoreTuning.Default);
            return new DamageFinder(connection).Find(cancellationToken);
        });
    }

    /// <summary>
    /// Takes out what cannot be read. Damaged rows go to the table <c>damaged</c>, each in a short transaction, also while others write; rollups
    /// stay where they are whole, and are made anew where they are not and their points are there. Where pages are damaged, what can be read is
    /// copied to a new file in the old one's place, which nobody else may have open, and the old one is kept beside it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Asks to give up; what was done holds.</param>
    /// <returns>What was found, and is taken out.</returns>
    /// <exception cref="StoreException">There is no store at the path, or it cannot be repaired.</exception>
    public static IReadOnlyList<StoreDamage> Repair(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var fullPath = Path.GetFullPath(path);
        var pages = Examine(fullPath, cancellationToken).Where(d => d.Table == DamageFinder.Pages).ToList();
        return Guard(fullPath, writing: true, () =>
        {
            if (pages.Count > 0)
            {
                StoreRebuild.Run(fullPath, cancellationToken);
            }

            using var connection = StoreConnections.OpenWriter(fullPath, StoreTuning.Default);
            using var repair = new RowRepair(connection);
            var rows = new DamageFinder(connection).Find(cancellationToken);
            foreach (var damage in rows)
            {
                repair.TakeOut(damage);
            }

            repair.Finish();
            return [.. pages, .. rows];
        });
    }

    private static IReadOnlyList<StoreDamage> Guard(string path, bool writing, Func<IReadOnlyList<StoreDamage>> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw StoreFailure.From(e, path, writing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailure.NotWritable(path, e);
        }
    }
}
