using Microsoft.CodeAnalysis.CSharp;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Full names of what generated code uses.</summary>
internal static class Names
{
    public const string Tool = "Futurnal.Instrumentation";

    public const string GeneratedNamespace = "Futurnal.Instrumentation.Generated";

    public const string Holders = "global::" + GeneratedNamespace + ".";

    public const string Recording = "global::Futurnal.Instrumentation.Recording.";

    public const string Decorator = Recording + "InstrumentedDecorator";

    public const string Hash = "global::Futurnal.Instrumentation.HashedLabel";

    public const string Status = "global::Futurnal.Instrumentation.Taxonomy.OperationStatus";

    public const string IsRecording = Recording + "TelemetrySwitch.IsRecording";

    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"{Tool}\", \"{typeof(Names).Assembly.GetName().Version.ToString(3)}\")]";

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The name, made longer until it is not taken.</summary>
    public static string Free(string name, IEnumerable<string> taken)
    {
        while (taken.Contains(name, StringComparer.Ordinal))
        {
            name += "_";
        }

        return name;
    }
}
