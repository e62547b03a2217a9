using Futurnal.Instrumentation.Analyzers.Privacy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers;

/// <summary>
/// Reports what <see cref="LabelTextAnalyzer"/> reports, in builds that run no analyzers; in all others it does nothing. It
/// sees what generators have not written yet, which is less than the analyzer sees, but all that people write.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LeakRulesGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isNeeded = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => AnalyzerSwitches.AreOff(options.GlobalOptions))
            .WithTrackingName(StepNames.AreAnalyzersOff);

        // Nothing is kept of the compilation; where analyzers run, it is not even looked at.
        context.RegisterSourceOutput(context.CompilationProvider.Combine(isNeeded), static (output, input) =>
        {
            if (input.Right && RestrictedSlots.CanExist(input.Left))
            {
                foreach (var wrong in CompilationLeaks.Of(input.Left, output.CancellationToken))
                {
                    output.ReportDiagnostic(wrong);
                }
            }
        });
    }
}
