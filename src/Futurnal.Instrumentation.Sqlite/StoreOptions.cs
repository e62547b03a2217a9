namespace Futurnal.Instrumentation.Sqlite;

/// <summary>How a store is opened for writing.</summary>
public sealed record StoreOptions
{
    /// <summary>
    /// Gets who is told once why points of a metric are not stored, or not as they came. Called on the writing thread; what it
    /// throws is ignored. Default: nobody.
    /// </summary>
    public Action<string>? Report { get; init; }

    /// <summary>Gets how long what is stored is kept.</summary>
    public RetentionOptions Retention { get; init; } = new();
}
