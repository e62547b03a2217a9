namespace Futurnal.Instrumentation;

/// <summary>Where telemetry lies when nobody says otherwise. Thread-safe; touches no file.</summary>
public static class TelemetryPaths
{
    /// <summary>Gets the store of the current user: <c>.futurnal/telemetry/telemetry.db</c> in the home folder.</summary>
    public static string DefaultStore => StoreUnder(Home);

    /// <summary>Gets the key of hashed labels, beside the default store.</summary>
    public static string RedactionKey => Path.Combine(Path.GetDirectoryName(DefaultStore)!, "redaction.key");

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

    /// <summary>The store that belongs to a home folder.</summary>
    internal static string StoreUnder(string home) => Path.Combine(home, ".futurnal", "telemetry", "telemetry.db");

    /// <summary>Writes the home folder, whose path names its user, as <c>~</c>.</summary>
    internal static string WithoutHome(string path) =>
        Home is { Length: > 1 } home && path.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? "~" + path[home.Length..] : path;
}
