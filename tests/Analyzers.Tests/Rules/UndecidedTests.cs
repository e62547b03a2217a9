using System.Globalization;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Rules;

public class UndecidedTests
{
    [Fact]
    public async Task FaultOfTheAnalysis_RefusesTheLabel()
    {
        var compilation = Build.Compile(BuildSettings.Default, Source.Of("""
            public class C
            {
                public static void Parse([LabelValues("pdf")] string format) => Parse("pdf");
            }
            """));
        var analyzer = new LabelTextAnalyzer(_ => throw new InvalidOperationException());

        var reported = await compilation.WithAnalyzers([analyzer], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

        var only = Assert.Single(reported);
        Assert.Equal("FUT901", only.Id);
        Assert.Equal("The analysis of label 'format' failed (InvalidOperationException), so the label is refused; write its value in a simpler way, and report the failure", only.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("\"pdf\"", only.Location.SourceTree!.ToString()[only.Location.SourceSpan.Start..only.Location.SourceSpan.End]);
    }
}
