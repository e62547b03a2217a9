namespace Futurnal.Instrumentation.Dynamic;

/// <summary>How many of its series a metric with hashed labels has given to combinations of hashes, in all methods that report it. Thread-safe.</summary>
internal sealed class SeriesBudget
{
    private int _taken;

    /// <summary>Takes so many series, unless they are more than the limit leaves.</summary>
    public bool TryTake(int series, int limit)
    {
        var taken = Volatile.Read(ref _taken);
        while (series <= limit - taken)
        {
            var seen = Interlocked.CompareExchange(ref _taken, taken + series, taken);
            if (seen == taken)
            {
                return true;
            }

            taken = seen;
        }

        return false;
    }

    /// <summary>Gives series back that were taken, but not made.</summary>
    public void GiveBack(int series) => Interlocked.Add(ref _taken, -series);

    /// <summary>Tells whether the limit leaves fewer than so many.</summary>
    public bool IsSpent(int series, int limit) => series > limit - Volatile.Read(ref _taken);
}
