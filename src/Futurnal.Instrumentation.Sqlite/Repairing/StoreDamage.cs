namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Something in a store that cannot be read.</summary>
/// <param name="Table">The table that it is in; <c>pages</c> for what SQLite itself finds wrong with the file.</param>
/// <param name="Id">The row's primary key; of what a metric declares, the least of its series; 0 for pages.</param>
/// <param name="What">What is wrong, in words that name when it is of.</param>
public sealed record StoreDamage(string Table, long Id, string What);
