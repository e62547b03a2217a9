namespace Futurnal.Instrumentation.Analyzers;

/// <summary>The tracking names of the generator's steps.</summary>
internal static class StepNames
{
    public const string Trees = "Trees";

    public const string Targets = "Targets";

    public const string ReferencedMetrics = "ReferencedMetrics";

    public const string Metrics = "Metrics";

    public const string Catalogs = "Catalogs";

    public const string Drift = "Drift";

    public const string Files = "Files";

    public const string Diagnostics = "Diagnostics";

    public const string DecoratorDiagnostics = "DecoratorDiagnostics";

    public const string AreAnalyzersOff = "AreAnalyzersOff";

    public const string Registrations = "Registrations";
}
