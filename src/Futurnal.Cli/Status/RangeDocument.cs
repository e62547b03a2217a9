namespace Futurnal.Cli.Status;

/// <summary>How far back the figures reach, in <see cref="StatusDocument"/>; without a beginning where all is shown.</summary>
internal sealed record RangeDocument(string Last, long? FromMs);
