using System.Collections.Immutable;
using System.Text;
using Futurnal.Instrumentation.Analyzers.Coverage;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>Writes for a build that asks for it which calls are recorded, as the compiler sees them in the final compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoverageReportAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The build's own properties: the report's path, and the folder that places in it are relative to.</summary>
    private const string FileOption = "build_property.FuturnalCoverageReportFile";
    private const string FolderOption = "build_property.FuturnalCoverageReportFolder";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.NoCoverageReport];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            if (!options.TryGetValue(FileOption, out var file) || file.Length == 0)
            {
                return;
            }

            var collector = new CoverageCollector(start.Compilation, options.TryGetValue(FolderOption, out var folder) ? folder : "");
            start.RegisterSymbolAction(collector.AddMethod, SymbolKind.Method);
            start.RegisterOperationAction(collector.AddUses, UseFinder.Kinds);
            start.RegisterCompilationEndAction(c => Write(c, file, CoverageReportEmitter.Emit(collector.ToReport())));
        });
    }

    private static void Write(CompilationAnalysisContext context, string file, string text)
    {
        try
        {
#pragma warning disable RS1035 // The report of a build that asked for it; nothing is read, and an editor sets no path.
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
#pragma warning restore RS1035
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.NoCoverageReport, Location.None, Path.GetFileName(file), e.GetType().Name));
        }
    }
}
