namespace Futurnal.Instrumentation.Collectors;

/// <summary>The kinds of calls of instruments, by what one costs.</summary>
internal enum RecordKind
{
    /// <summary>Adds to a counter.</summary>
    Count,

    /// <summary>Sets a gauge.</summary>
    Set,

    /// <summary>Records a value in a histogram.</summary>
    Value,

    /// <summary>Times a call.</summary>
    Clocked,

    /// <summary>Counts a call of a timer that does not time it.</summary>
    Unclocked,
}
