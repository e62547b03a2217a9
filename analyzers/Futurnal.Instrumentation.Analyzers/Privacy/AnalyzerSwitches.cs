using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Reads the properties by which a build runs no analyzers; the package's targets make them visible.</summary>
internal static class AnalyzerSwitches
{
    private const string Prefix = "build_property.";

    /// <summary>Tells whether analyzers do not run. RunAnalyzersDuringBuild counts where RunAnalyzers is not set.</summary>
    public static bool AreOff(AnalyzerConfigOptions options)
    {
        var run = Value(options, "RunAnalyzers");
        return Is(run, "false") || (run.Length == 0 && Is(Value(options, "RunAnalyzersDuringBuild"), "false")) || Is(Value(options, "_SkipAnalyzers"), "true");
    }

    private static string Value(AnalyzerConfigOptions options, string name) => options.TryGetValue(Prefix + name, out var value) ? value : "";

    private static bool Is(string value, string wanted) => string.Equals(value.Trim(), wanted, StringComparison.OrdinalIgnoreCase);
}
