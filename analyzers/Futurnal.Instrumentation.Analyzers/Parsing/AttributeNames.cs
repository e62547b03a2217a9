namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>The full names of the attributes. They are compared by name, so that a second assembly that defines them too cannot hide them.</summary>
internal static class AttributeNames
{
    public const string Timed = Namespace + "TimedAttribute";

    public const string Counted = Namespace + "CountedAttribute";

    public const string Gauge = Namespace + "GaugeAttribute";

    public const string Histogram = Namespace + "HistogramAttribute";

    public const string Label = Namespace + "LabelAttribute";

    public const string LabelValues = Namespace + "LabelValuesAttribute";

    public const string Value = Namespace + "ValueAttribute";

    public const string DeclaredMetric = Namespace + "DeclaredMetricAttribute";

    public const string DeclaredLabel = Namespace + "DeclaredLabelAttribute";

    public const string GenerateDecorator = Namespace + "GenerateDecoratorAttribute";

    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    private const string Namespace = "Futurnal.Instrumentation.";

    /// <summary>The attributes that make a method report a metric.</summary>
    public static readonly string[] Instruments = [Timed, Counted, Gauge, Histogram];

    /// <summary>Their names as code writes them, with and without the suffix.</summary>
    public static readonly HashSet<string> ShortInstruments = Short(Instruments);

    /// <summary>The names by which code makes an interface have a decorator.</summary>
    public static readonly HashSet<string> ShortDecorators = Short([GenerateDecorator]);

    private static HashSet<string> Short(IEnumerable<string> names) => new(
        names.Select(n => n.Substring(Namespace.Length)).SelectMany(n => new[] { n, n.Substring(0, n.Length - "Attribute".Length) }),
        StringComparer.Ordinal);
}
