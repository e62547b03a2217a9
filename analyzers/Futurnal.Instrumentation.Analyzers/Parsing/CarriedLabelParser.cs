using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads the labels that are taken from one parameter or from the result: the thing itself, or members of it.</summary>
internal sealed class CarriedLabelParser(IMethodSymbol method, LabelCarrier carrier, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly AttributeData? _values = carrier.Attributes.FirstOrDefault(a => a.Is(AttributeNames.LabelValues));
    private bool _hasUsedValues;

    public IReadOnlyList<(LabelSpec Label, Location Place)> Parse()
    {
        var labels = new List<(LabelSpec Label, Location Place)>();
        var attributes = carrier.Attributes.Where(a => a.Is(AttributeNames.Label)).ToArray();
        foreach (var attribute in attributes)
        {
            var place = attribute.Place(carrier.Symbol, cancellationToken);
            if (Parse(attribute, place) is { } label)
            {
                labels.Add((label, place));
            }
        }

        if (_values is not null)
        {
            JudgeValues(_values, attributes.Length, labels.Count);
        }

        return labels;
    }

    private void JudgeValues(AttributeData values, int marks, int labels)
    {
        var place = values.Place(carrier.Symbol, cancellationToken);
        if (LabelValuesRules.Judge(values, carrier.Symbol.Name) is var (rule, arguments))
        {
            diagnostics.Add(rule, place, arguments);
        }
        else if (marks == 0 && LabelValuesRules.WhyNot(carrier.Type) is { } reason)
        {
            diagnostics.Add(RuleCatalog.UnusedValues, place, carrier.Symbol.Name, reason);
        }
        else if (marks > 0 && !_hasUsedValues && labels == marks)
        {
            diagnostics.Add(RuleCatalog.UnusedValues, place, carrier.Symbol.Name, LabelValuesRules.WhyNot(carrier.Type) ?? "no label here is text without values of its own; remove it");
        }
    }

    private LabelSpec? Parse(AttributeData attribute, Location place)
    {
        if (attribute.ConstructorArguments.Length > 1)
        {
            diagnostics.Add(RuleCatalog.UnusedAttribute, place, carrier.Mark, method.Name, $"a constant value belongs on the method, not on {(carrier.IsResult ? "its result" : "a parameter")}");
            return null;
        }

        if (carrier.Symbol is IParameterSymbol { RefKind: RefKind.Out })
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, $"label '{carrier.Symbol.Name}' is an out parameter, which has no value when the call begins; return it, marked [return: Label], or hand it to a typed instrument");
            return null;
        }

        var text = attribute.Text(0);
        var key = attribute.Named("Key") as string;
        var parser = new LabelTypeParser(carrier, diagnostics, place);
        if (LabelTypeParser.IsLabel(carrier.Type, _values is not null))
        {
            if (text is not null && key is not null)
            {
                diagnostics.Add(RuleCatalog.BadLabelKey, place, key, method.Name, $"stands beside the key '{text}'; give one of them");
                return null;
            }

            return parser.Parse(carrier.Type, key ?? text ?? LabelTypeParser.Key(carrier.Type, carrier.Symbol.Name), null, Values(carrier.Type, own: null));
        }

        if (text is null)
        {
            parser.ReportOpen(key ?? LabelTypeParser.Key(carrier.Type, carrier.Symbol.Name), carrier.Type);
            return null;
        }

        return ParseMember(parser, text, key, place);
    }

    private LabelSpec? ParseMember(LabelTypeParser parser, string name, string? key, Location place)
    {
        if (WhyNoMember() is { } reason)
        {
            diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, reason);
            return null;
        }

        if (MemberFinder.Find(carrier.Type, name, compilation) is not { } found)
        {
            // What can only be a key tells that the type was taken for a label.
            if ((Nullables.Underlying(carrier.Type) ?? carrier.Type) is var bare && (bare.SpecialType != SpecialType.None || Numbers.IsUnbounded(bare)))
            {
                parser.ReportOpen(key ?? name, carrier.Type);
            }
            else
            {
                diagnostics.Add(RuleCatalog.CannotWeave, place, method.Name, $"'{carrier.Type.ToDisplayString()}' has no field or readable property '{name}' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]");
            }

            return null;
        }

        var own = ValuesOf(found.Symbol);
        var memberKey = key ?? LabelTypeParser.Key(found.Type, found.Symbol.Name);
        if (!LabelTypeParser.IsLabel(found.Type, (own ?? _values) is not null))
        {
            parser.ReportOpen(memberKey, found.Type);
            return null;
        }

        return parser.Parse(found.Type, memberKey, found.Member, Values(found.Type, own));
    }

    private string? WhyNoMember()
    {
        if (Nullables.IsOpen(carrier.Type))
        {
            return $"{carrier.Shown} is '{carrier.Type.ToDisplayString()}', of which no member can be read, since it depends on a type parameter; hand the label to a typed instrument";
        }

        return carrier.Type.IsRefLikeType && (carrier.IsResult || ReturnShape.Of(method).Kind == ReturnKind.Sequence)
            ? $"{carrier.Shown} '{carrier.Type.ToDisplayString()}' is a ref struct, of which no member can be read {(carrier.IsResult ? "afterwards" : "when the sequence is")}; hand the label to a typed instrument"
            : null;
    }

    /// <summary>The values that a member declares for itself; a property that overrides another has that one's.</summary>
    private static AttributeData? ValuesOf(ISymbol member)
    {
        for (var symbol = member; symbol is not null; symbol = (symbol as IPropertySymbol)?.OverriddenProperty)
        {
            if (symbol.GetAttributes().FirstOrDefault(a => a.Is(AttributeNames.LabelValues)) is { } values)
            {
                return values;
            }
        }

        return null;
    }

    /// <summary>The values of a text: its own, else those beside the label.</summary>
    private AttributeData? Values(ITypeSymbol type, AttributeData? own)
    {
        if (own is not null || type.SpecialType != SpecialType.System_String)
        {
            return own;
        }

        _hasUsedValues = true;
        return _values;
    }
}
