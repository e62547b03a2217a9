namespace StorageBenchmarks;

/// <summary>How fast a flush is, as multiples of what it is compared with: above 1 it is faster.</summary>
/// <param name="ToTheSameBytes">Ours, with rolling up and sealing, to a C program inserting the same bytes.</param>
/// <param name="ToRows">The same to a C program inserting a row for each sample.</param>
/// <param name="ToRowsWithoutRollups">The same, leaving out the flushes that roll up.</param>
/// <param name="SameBytesToRows">The C program inserting the same bytes to the one inserting rows: what is left of the disk's share when ours costs nothing.</param>
internal sealed record FlushRatios(double ToTheSameBytes, double ToRows, double ToRowsWithoutRollups, double SameBytesToRows);
