namespace GeneratedCode.Tests;

public enum JobEnd
{
    Succeeded,
    Odd,
    Quarantined,
    RetryScheduled,
}
