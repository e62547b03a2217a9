namespace Benchmarks.Recording;

/// <summary>One way to record a call. Each runs in a process of its own.</summary>
public interface IRow
{
    /// <summary>Makes the call and records it. Never inlined, so that every row pays for a call.</summary>
    static abstract void Run(First first, Second second, bool third, double value);

    /// <summary>Starts what the row needs running.</summary>
    static virtual void SetUp()
    {
    }
}
