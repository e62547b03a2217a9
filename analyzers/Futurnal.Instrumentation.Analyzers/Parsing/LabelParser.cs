using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads the labels of a method: constants, parameters, the result.</summary>
internal sealed class LabelParser(IMethodSymbol method, ITypeSymbol? resultType, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly List<LabelSpec> _labels = [];
    private readonly Dictionary<string, Location> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<LabelSpec> Parse()
    {
        foreach (var attribute in method.GetAttributes().Where(a => a.Is(AttributeNames.Label)))
        {
            AddConstant(attribute);
        }

        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes().Where(a => a.Is(AttributeNames.Label)))
            {
                AddParameter(parameter, attribute);
            }
        }

        foreach (var attribute in method.GetReturnTypeAttributes().Where(a => a.Is(AttributeNames.Label)))
        {
            AddResult(attribute);
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
            diagnostics.Add(RuleCatalog.UnusedAttribute, place, "[Label]", method.Name, "on a method it needs a key and a constant value");
            return;
        }

        if (BuiltInMetrics.Vocabulary(key) is { } vocabulary && !vocabulary.Contains(value, StringComparer.Ordinal))
        {
            diagnostics.Add(RuleCatalog.OutsideVocabulary, place, value, string.Join(", ", vocabulary), key);
            return;
        }

        Add(new LabelSpec(key, new([value]), LabelSource.Constant, -1, "", false, default), place);
    }

    private void AddParameter(IParameterSymbol parameter, AttributeData attribute)
    {
        var place = attribute.Place(parameter, cancellationToken);
        if (attribute.ConstructorArguments.Length > 1)
        {
            diagnostics.Add(RuleCatalog.UnusedAttribute, place, $"[Label] {parameter.Name}", method.Name, "a constant value belongs on the method, not on a parameter");
            return;
        }

        if (parameter.RefKind == RefKind.Out)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, $"label '{parameter.Name}' is an out parameter, which has no value when the call begins");
            return;
        }

        AddTyped(parameter.Type, Key(attribute, parameter.Type, parameter.Name), LabelSource.Parameter, parameter.Ordinal, place);
    }

    private void AddResult(AttributeData attribute)
    {
        var place = attribute.Place(method, cancellationToken);
        if (attribute.ConstructorArguments.Length > 1)
        {
            diagnostics.Add(RuleCatalog.UnusedAttribute, place, "[Label]", method.Name, "a constant value belongs on the method, not on its result");
            return;
        }

        if (resultType is null)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, "its result cannot be a label, since it returns none or a reference");
            return;
        }

        AddTyped(resultType, Key(attribute, resultType, method.Name), LabelSource.Result, -1, place);
    }

    /// <summary>The key as given, else the enum's name; a bool, and what can be no label, go by the name of what carries them.</summary>
    private static string Key(AttributeData attribute, ITypeSymbol type, string carrier) =>
        attribute.Text(0) ?? SnakeCase.Of(type.TypeKind == TypeKind.Enum ? type.Name : carrier);

    private void AddTyped(ITypeSymbol type, string key, LabelSource source, int ordinal, Location place)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            // A call that ends in an exception has no result: that is 'other'.
            string[] values = source == LabelSource.Result ? ["false", "true", BuiltInMetrics.Other] : ["false", "true"];
            Add(new LabelSpec(key, new(values), source, ordinal, "bool", false, default), place);
            return;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } named || IsGeneric(named))
        {
            diagnostics.Add(RuleCatalog.OpenLabel, place, key, type.ToDisplayString(), WhyOpen(type));
            return;
        }

        var vocabulary = EnumVocabulary.Of(named, key);
        if (!vocabulary.Fits)
        {
            diagnostics.Add(RuleCatalog.OutsideVocabulary, place, type.ToDisplayString(), string.Join(", ", BuiltInMetrics.Vocabulary(key) ?? []), key);
            return;
        }

        Add(new LabelSpec(key, new(vocabulary.Values), source, ordinal, type.Name(), vocabulary.IsDense, new(vocabulary.Cases)), place);
    }

    private static string WhyOpen(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].TypeKind == TypeKind.Enum
            ? $"which can be null, for which no value is declared; use '{nullable.TypeArguments[0].ToDisplayString()}' itself, with a member such as None"
            : "which can hold any text; a label must be an enum, a bool or a constant";

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

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }
}
