using Futurnal.Instrumentation.Analyzers.Rules;
using Futurnal.Instrumentation.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Judges the texts that have to be constants: each value that one can have must be known, and be such a name, key or text.</summary>
internal sealed class ConstantTextRules(CompilationCode code)
{
    private const string Remedy = "move what varies into a label with a closed set of values";

    private const int MostOfAnOwner = 255;

    private static readonly char[] PathSigns = ['/', '\\', '.', '~', ':'];

    public IEnumerable<Diagnostic> Judge(ConstantText text, CancellationToken cancellationToken)
    {
        if (!text.IsCollection)
        {
            return JudgeOne(text, new ProofRun(code, cancellationToken).ProveWritten(text.Value, []));
        }

        // Written out, each element has a place of its own.
        var elements = WrittenOut(text.Value);
        return elements is null
            ? JudgeOne(text, IsEmpty(text.Value) ? ClosedText.Nothing : new ProofRun(code, cancellationToken).Collections.Elements(text.Value, frame: null))
            : elements.SelectMany(e => JudgeOne(text with { Value = e }, new ProofRun(code, cancellationToken).ProveWritten(e, [])))
                .Concat(text.Role == TextRole.LabelKey ? Repeated(elements, text.Taker) : []);
    }

    /// <summary>A key that is given twice in one list.</summary>
    public static IEnumerable<Diagnostic> Repeated(IEnumerable<IOperation> keys, string taker) => keys
        .Where(k => k.ConstantValue is { HasValue: true, Value: string })
        .GroupBy(k => (string)k.ConstantValue.Value!, StringComparer.Ordinal)
        .SelectMany(g => g.Skip(1))
        .Select(k => Diagnostic.Create(RuleCatalog.BadLabelKey, k.Syntax.GetLocation(), k.ConstantValue.Value, taker, "is given twice; give it once"));

    /// <summary>What takes a constant, made a delegate, takes any text.</summary>
    public static Diagnostic OfDelegate(IOperation reference, TextRole role) => Diagnostic.Create(
        RuleCatalog.VaryingName, reference.Syntax.GetLocation(), ConstantText.NameOf(role), SourceText.Shorten(reference.Syntax), "a delegate can be called with any text", "use a lambda that passes a constant");

    private static IEnumerable<Diagnostic> JudgeOne(ConstantText text, TextProof proof)
    {
        var place = text.Value.Syntax;
        if (proof is OpenText open)
        {
            return [Diagnostic.Create(RuleCatalog.VaryingName, place.GetLocation(), open.Trail.Select(s => s.Place), text.Shown, SourceText.Shorten(place), LeakReport.Trail(open), Remedy)];
        }

        // A missing or empty one throws where the program runs, if it is not one of those that only a promise allows.
        var values = ((ClosedText)proof).Values;
        return values.Where(v => v.Length > 0 || values.Count == 1).OrderBy(v => v, StringComparer.Ordinal).Select(v => OfConstant(text, v)).OfType<Diagnostic>();
    }

    private static Diagnostic? OfConstant(ConstantText text, string value)
    {
        var place = text.Value.Syntax.GetLocation();
        switch (text.Role)
        {
            case TextRole.MetricName:
                return MetricNames.IsName(value) ? null : Diagnostic.Create(RuleCatalog.MalformedName, place, value, MetricNames.NameRule);
            case TextRole.LabelKey:
                return MetricNames.IsKey(value) ? null : Diagnostic.Create(RuleCatalog.BadLabelKey, place, value, text.Taker, "is malformed: use " + MetricNames.KeyRule);
            default:
                return LookOf(text.Role, value) is { } look ? Diagnostic.Create(RuleCatalog.RevealingConstant, place, $"The {text.Shown} of '{text.Taker}'", value, look)
                    : text.Role == TextRole.Unit && MetricUnits.WhyNot(value) is { } reason ? Diagnostic.Create(RuleCatalog.UnknownUnit, place, value, text.Taker, reason)
                    : null;
        }
    }

    /// <summary>A description is a sentence; a quotient such as <c>By/s</c> is no path.</summary>
    private static string? LookOf(TextRole role, string value) => role switch
    {
        TextRole.Description => PrivateLook.InSentence(value),
        TextRole.Unit => PrivateLook.Of(value.IndexOf('/') is >= 0 and var slash && value.IndexOfAny(PathSigns, slash + 1) < 0 ? value.Replace('/', '_') : value),
        TextRole.Owner => PrivateLook.Of(value, MostOfAnOwner),
        _ => PrivateLook.Of(value),
    };

    private static IReadOnlyList<IOperation>? WrittenOut(IOperation collection) => Unconverted.Of(collection) switch
    {
        ICollectionExpressionOperation expression when CollectionRules.IsFramework(expression.Type) && !expression.Elements.Any(e => e is ISpreadOperation) => expression.Elements,
        IArrayCreationOperation { Initializer.ElementValues: var values } when !values.Any(v => v is IArrayInitializerOperation) => values,
        _ => null,
    };

    private static bool IsEmpty(IOperation collection) => Unconverted.Of(collection) switch
    {
        IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true, ContainingType: var type } } => CollectionRules.IsFramework(type) || CollectionRules.IsSystem(type.ContainingNamespace),
        IMemberReferenceOperation { Member: { Name: "Empty", IsStatic: true, ContainingType: var type } } => CollectionRules.IsFramework(type),
        IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] } => true,
        IDefaultValueOperation => true,
        _ => false,
    };
}
