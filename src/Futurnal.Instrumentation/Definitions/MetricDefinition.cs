using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Futurnal.Instrumentation.Privacy;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation;

/// <summary>What a metric is: its name, type, unit and the keys of its labels. Immutable and thread-safe.</summary>
public sealed class MetricDefinition
{
    private readonly string[] _labelKeys;
    private JudgedBy? _judgedBy;
    private int _usual = -1;

    /// <summary>Initializes a definition.</summary>
    /// <param name="name">Words of <c>[a-z][a-z0-9_]*</c> joined by dots.</param>
    /// <param name="type">What is measured.</param>
    /// <param name="category">The part of the taxonomy.</param>
    /// <param name="unit">The unit in UCUM notation (https://ucum.org/ucum), 63 characters at most; <c>1</c> where there is none.</param>
    /// <param name="description">One sentence on what the metric tells; may be empty.</param>
    /// <param name="labelKeys">The keys of the labels, each once; their order does not matter.</param>
    /// <param name="declaredBy">The assembly that declares the metric, for error messages.</param>
    /// <exception cref="ArgumentException">The name or a key is malformed, the unit is unknown, or a key is repeated.</exception>
    public MetricDefinition(
        string name,
        MetricType type,
        MetricCategory category,
        string unit,
        string description,
        IEnumerable<string> labelKeys,
        string declaredBy)
        : this(labelKeys, name, type, category, unit, description, declaredBy)
    {
        if (MetricUnits.WhyNot(unit) is { } reason)
        {
            throw new ArgumentException($"{ShownText.ToCaller("unit", unit)} of metric '{name}' {reason}.", nameof(unit));
        }
    }

    private MetricDefinition(
        IEnumerable<string> labelKeys,
        string name,
        MetricType type,
        MetricCategory category,
        string unit,
        string description,
        string declaredBy)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentException.ThrowIfNullOrEmpty(unit);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(labelKeys);
        ArgumentNullException.ThrowIfNull(declaredBy);
        if (!MetricNames.IsName(name))
        {
            throw new ArgumentException(FaultOfName(name), nameof(name));
        }

        _labelKeys = Ordered(labelKeys, name);
        Name = name;
        Type = type;
        Category = category;
        Unit = unit;
        Description = description;
        DeclaredBy = declaredBy;
    }

    /// <summary>Gets the metric's name.</summary>
    public string Name { get; }

    /// <summary>Gets what is measured.</summary>
    public MetricType Type { get; }

    /// <summary>Gets the part of the taxonomy.</summary>
    public MetricCategory Category { get; }

    /// <summary>Gets the unit in UCUM notation.</summary>
    public string Unit { get; }

    /// <summary>Gets one sentence on what the metric tells; may be empty.</summary>
    public string Description { get; }

    /// <summary>Gets the keys of the labels in ordinal order.</summary>
    public ImmutableArray<string> LabelKeys => ImmutableCollectionsMarshal.AsImmutableArray(_labelKeys);

    /// <summary>Gets the same keys; not to be changed.</summary>
    internal string[] Keys => _labelKeys;

    /// <summary>Gets the name of the assembly that declares the metric.</summary>
    public string DeclaredBy { get; }

    /// <summary>
    /// Gets on which side of its usual values the metric is in trouble. Where none is given, that is what the built-in taxonomy says of its name,
    /// above for other timers and whatever is measured in a unit of time, and either side for the rest.
    /// </summary>
    public BadDirection BadDirection
    {
        get => Volatile.Read(ref _judgedBy)?.Direction ?? UsualDirection;
        init => _judgedBy = new JudgedBy(value, _judgedBy?.Budgets);
    }

    /// <summary>
    /// Gets what the metric declares it will keep to. Of a definition that a <see cref="Registry.MetricRegistry"/> knows, this is what all places together
    /// declare that came up so far; of two that contradict each other, the first counts.
    /// </summary>
    /// <exception cref="ArgumentException">The budgets have no sense for the metric; the message says why.</exception>
    public MetricBudgets Budgets
    {
        get => Volatile.Read(ref _judgedBy)?.Budgets ?? MetricBudgets.None;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.WhyNot(Type) is { } reason)
            {
                throw new ArgumentException($"The budgets of metric '{Name}' cannot be kept: {reason}.", nameof(value));
            }

            _judgedBy = new JudgedBy(_judgedBy?.Direction, value.IsEmpty ? null : value);
        }
    }

    // Stores ask at each flush.
    private BadDirection UsualDirection => (BadDirection)(_usual >= 0 ? _usual : _usual = (int)(BuiltInMetrics.Find(Name)?.Bad ?? (IsTime ? BadDirection.Up : BadDirection.Either)));

    private bool IsTime => Type == MetricType.Timer || Unit is "ns" or "us" or "ms" or "s" or "min" or "h" or "d";

    /// <summary>Gets the same as far as it is given; <see langword="null"/> where nothing is.</summary>
    internal JudgedBy? JudgedBy => Volatile.Read(ref _judgedBy);

    /// <summary>Gets a value indicating whether the metric is a distribution: a histogram or a timer.</summary>
    public bool IsDistribution => Type is MetricType.Histogram or MetricType.Timer;

    /// <summary>
    /// A definition of code that was compiled: its unit was judged then, and finding it wrong now must not fail an application.
    /// </summary>
    internal static MetricDefinition OfAnyUnit(
        string name, MetricType type, MetricCategory category, string unit, string description, IEnumerable<string> labelKeys, string declaredBy) =>
        new(labelKeys, name, type, category, unit, description, declaredBy);

    /// <summary>Takes over what another declaration of the metric says; what was said before stays.</summary>
    internal void Adopt(JudgedBy? other)
    {
        while (other is not null)
        {
            var known = Volatile.Read(ref _judgedBy);
            if (Interlocked.CompareExchange(ref _judgedBy, known?.And(other) ?? other, known) == known)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Says in what the two definitions contradict each other, or <see langword="null"/> where both may stand under one
    /// name: same type, unit and label keys.
    /// </summary>
    internal string? ConflictWith(MetricDefinition other)
    {
        if (Type != other.Type)
        {
            return $"type {Type} against {other.Type}";
        }

        if (!string.Equals(Unit, other.Unit, StringComparison.Ordinal))
        {
            return $"unit '{Unit}' against '{other.Unit}'";
        }

        return LabelKeys.SequenceEqual(other.LabelKeys)
            ? null
            : $"label keys ({string.Join(", ", LabelKeys)}) against ({string.Join(", ", other.LabelKeys)})";
    }

    private static string[] Ordered(IEnumerable<string> labelKeys, string name)
    {
        var keys = new List<string>(labelKeys).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            // There are a few keys; the framework's sort takes longer to get ready than all of them to be put in order.
            var key = keys[i];
            var at = i;
            for (; at > 0 && string.CompareOrdinal(keys[at - 1], key) > 0; at--)
            {
                keys[at] = keys[at - 1];
            }

            keys[at] = key;
            if (!MetricNames.IsKey(key) || (at > 0 && string.Equals(keys[at - 1], key, StringComparison.Ordinal)))
            {
                throw new ArgumentException(FaultOfKey(key, name), nameof(labelKeys));
            }
        }

        return keys;
    }

    // Apart, since they would be compiled along with what each metric runs through when an application starts.
    private static string FaultOfName(string name) => $"{ShownText.ToCaller("metric name", name)} is malformed; use {MetricNames.NameRule}.";

    private static string FaultOfKey(string key, string name) => MetricNames.IsKey(key)
        ? $"Label key '{key}' of metric '{name}' is given twice; give it once."
        : $"{ShownText.ToAnyone("label key", key)} of metric '{name}' is malformed; use {MetricNames.KeyRule}.";
}
