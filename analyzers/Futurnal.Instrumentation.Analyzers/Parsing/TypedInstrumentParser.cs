using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads a <c>static partial</c> method without a body, which the generator is to implement.</summary>
internal static class TypedInstrumentParser
{
    public static TypedInstrumentSpec? Parse(
        IMethodSymbol method, InstrumentSpec[] instruments, DiagnosticBag diagnostics, Location place, CancellationToken cancellationToken)
    {
        var values = method.Parameters.Where(p => p.GetAttributes().Has(AttributeNames.Value)).ToArray();
        if (WhyNot(method, instruments, values) is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, reason);
            return null;
        }

        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration)
        {
            return null;
        }

        return new TypedInstrumentSpec(
            PartParser.Container(method, declaration),
            string.Join(" ", declaration.Modifiers.Select(m => m.Text)),
            method.Escaped(),
            method.Parameters.Select(p => new ParameterSpec("", p.Type.Name(), p.Escaped(), "")).ToEquatableArray(),
            values.Length == 0 ? -1 : values[0].Ordinal);
    }

    private static string? WhyNot(IMethodSymbol method, InstrumentSpec[] instruments, IParameterSymbol[] values)
    {
        if (method.IsGenericMethod)
        {
            return "a typed instrument cannot have type parameters";
        }

        if (method.Parameters.FirstOrDefault(p => !p.GetAttributes().Has(AttributeNames.Value) && !p.GetAttributes().Has(AttributeNames.Label)) is { } idle)
        {
            return $"parameter '{idle.Name}' is neither [Value] nor [Label], so it would be lost";
        }

        if (method.Parameters.Any(p => p.RefKind != RefKind.None))
        {
            return "a typed instrument takes its parameters by value";
        }

        if (values.Length > 1)
        {
            return "it has more than one [Value]";
        }

        if (values.Any(v => v.GetAttributes().Any(a => a.Is(AttributeNames.Value) && a.Text(0) is not null)))
        {
            return "a typed instrument takes a number, not a member of something; hand it the member";
        }

        if (method.GetReturnTypeAttributes().Has(AttributeNames.Value))
        {
            return "a typed instrument has no result that could be its [Value]";
        }

        return instruments.Select(i => WhyNot(i, values)).FirstOrDefault(w => w is not null);
    }

    private static string? WhyNot(InstrumentSpec instrument, IParameterSymbol[] values) => instrument.Kind switch
    {
        InstrumentKind.Timer or InstrumentKind.InFlight => "it has no body to run; use [Counted], [Gauge] or [Histogram] with a [Value]",
        InstrumentKind.Counter when instrument.On != "Any" => "On has no meaning without a body",
        InstrumentKind.Counter when values.Length == 1 && !Numbers.IsCount(values[0].Type) => $"a counter adds whole numbers, and '{values[0].Type.ToDisplayString()}' is none",
        InstrumentKind.Gauge or InstrumentKind.Histogram when values.Length == 0 => "it needs a parameter marked [Value]",
        _ when values.Length == 1 && !Numbers.IsNumber(values[0].Type) => $"its [Value] must be a number, and '{values[0].Type.ToDisplayString()}' is none",
        _ => null,
    };
}
