using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Says what could be better about the metrics of one member; what is wrong with them the generator says.</summary>
internal static class DeclarationAdvice
{
    public static IReadOnlyList<Advice> Of(ISymbol member, bool isRead, Compilation compilation, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var called = isRead ? null : member as IMethodSymbol;
        var labels = new LabelParser(member, called is null ? null : ReturnShape.Of(called).Result, compilation, diagnostics, cancellationToken).Parse();
        var parser = new InstrumentParser(member, labels, diagnostics, cancellationToken);
        foreach (var attribute in called?.InstrumentAttributes() ?? member.PollAttributes())
        {
            parser.Parse(attribute);
        }

        return diagnostics.Advice;
    }
}
