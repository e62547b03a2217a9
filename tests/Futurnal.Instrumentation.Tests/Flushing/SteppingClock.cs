namespace Futurnal.Instrumentation.Tests.Flushing;

/// <summary>A clock that can be set, backwards too; its timestamps stand still.</summary>
internal sealed class SteppingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => 0;
}
