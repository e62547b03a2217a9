namespace Futurnal.Instrumentation.Collectors;

/// <summary>The begin of a stretch of work.</summary>
/// <param name="OfThread">The processor time its thread had used, or <see langword="null"/> where the system does not say.</param>
/// <param name="OfProcess">What all threads had used; only where the thread's is not known.</param>
/// <param name="Timestamp">The clock's time stamp.</param>
internal readonly record struct WorkMark(TimeSpan? OfThread, TimeSpan? OfProcess, long Timestamp);
