namespace Futurnal.Instrumentation;

/// <summary>On which side of its usual values a metric is in trouble.</summary>
public enum BadDirection
{
    /// <summary>Both sides: whatever is unusual is worth a look.</summary>
    Either,

    /// <summary>Above: a latency, a queue, an error rate.</summary>
    Up,

    /// <summary>Below: a throughput, a hit rate.</summary>
    Down,

    /// <summary>Neither: the metric tells something, and judges nothing.</summary>
    Neither,
}
