using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads the labels of a method or of a member that is read: constants, and of a method parameters and the result.</summary>
internal sealed class LabelParser(ISymbol method, ITypeSymbol? resultType, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly List<LabelSpec> _labels = [];
    private readonly Dictionary<string, Location> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<LabelSpec> Parse()
    {
        foreach (var attribute in method.GetAttributes().Where(a => a.Is(AttributeNames.Label)))
        {
            AddConstant(attribute);
        }

        if (method is not IMethodSymbol called)
        {
            return _labels;
        }

        foreach (var parameter in called.Parameters)
        {
            AddCarried(called, new LabelCarrier(parameter, parameter.Type, parameter.GetAttributes(), parameter.Ordinal));
        }

        var result = called.GetReturnTypeAttributes();
        if (resultType is not null)
        {
            AddCarried(called, new LabelCarrier(called, resultType, result, -1));
        }
        else
        {
            foreach (var attribute in result.Where(a => a.Is(AttributeNames.Label) || a.Is(AttributeNames.LabelValues)))
            {
                diagnostics.Add(RuleCatalog.CannotWeave, attribute.Place(method, cancellationToken), method.Name, "its result cannot be a label, since it returns none or a reference");
            }
        }

        return _labels;
    }

    /// <summary>Where a label that was read is written.</summary>
    public Location PlaceOf(LabelSpec label) => _places[label.Key];

    private void AddConstant(AttributeData attribute)
    {
        var place = attribute.Place(method, cancellationToken);
        if (attribute.Text(0) is not { } key || attribute.Text(1) is not { } value)
        {
            diagnostics.Add(RuleCatalog.UnusedAttribute, place, "[Label]", method.Name, $"on a {(method is IMethodSymbol ? "method" : method is IPropertySymbol ? "property" : "field")} it needs a key and a constant value");
            return;
        }

        if (attribute.Named("Key") is string other)
        {
            diagnostics.Add(RuleCatalog.BadLabelKey, place, other, method.Name, $"stands beside the key '{key}'; give one of them");
            return;
        }

        if (BuiltInMetrics.Vocabulary(key) is { } vocabulary && !vocabulary.Contains(value, StringComparer.Ordinal))
        {
            diagnostics.Add(RuleCatalog.OutsideVocabulary, place, value, string.Join(", ", vocabulary), key, "these are the same for all applications; use one of them, or a key of your own");
            return;
        }

        if (PrivateLook.Of(value) is { } look)
        {
            diagnostics.Add(RuleCatalog.RevealingConstant, place, $"Label '{key}'", value, look);
            return;
        }

        Add(new LabelSpec(key, new([value]), LabelSource.Constant), place);
    }

    private void AddCarried(IMethodSymbol called, LabelCarrier carrier)
    {
        foreach (var (label, place) in new CarriedLabelParser(called, carrier, compilation, diagnostics, cancellationToken).Parse())
        {
            Add(label, place);
        }
    }

    private void Add(LabelSpec label, Location place)
    {
        if (!MetricNames.IsKey(label.Key))
        {
            diagnostics.Add(RuleCatalog.BadLabelKey, place, label.Key, method.Name, "is malformed: use " + MetricNames.KeyRule);
        }
        else if (_labels.Any(l => l.Key == label.Key))
        {
            diagnostics.Add(RuleCatalog.BadLabelKey, place, label.Key, method.Name, "is given twice; give it once");
        }
        else
        {
            _labels.Add(label);
            _places.Add(label.Key, place);
        }
    }
}
