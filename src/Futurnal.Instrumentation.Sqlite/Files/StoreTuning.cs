namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What tests vary.</summary>
/// <param name="BusyTimeout">How long to wait for a lock that another connection holds.</param>
/// <param name="Steps">The migration steps: step <c>i</c> leads to version <c>i + 1</c>.</param>
internal sealed record StoreTuning(TimeSpan BusyTimeout, IReadOnlyList<MigrationStep> Steps)
{
    public static StoreTuning Default { get; } = new(TimeSpan.FromSeconds(10), StoreSchema.Steps);
}
