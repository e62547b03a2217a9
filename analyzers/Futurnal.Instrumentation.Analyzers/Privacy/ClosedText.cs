using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>A text that is one of some constants whatever the program does.</summary>
/// <param name="Values">All that it can be. None stands for code that yields nothing, such as a throw.</param>
/// <param name="CanBeNull">Whether it can be missing, which a label records as <c>other</c>.</param>
internal sealed record ClosedText(ImmutableHashSet<string> Values, bool CanBeNull) : TextProof
{
    /// <summary>More than this no label has a use for.</summary>
    public const int Limit = 256;

    public static readonly ClosedText Nothing = new(ImmutableHashSet.Create<string>(StringComparer.Ordinal), false);

    public static readonly ClosedText Null = Nothing with { CanBeNull = true };

    public bool IsTooLarge => Values.Count > Limit;

    public static ClosedText Of(string? value) => value is null ? Null : new(Nothing.Values.Add(value), false);

    public static ClosedText OfAll(IEnumerable<string> values) => new(Nothing.Values.Union(values), false);

    public ClosedText Or(ClosedText other) => new(Values.Union(other.Values), CanBeNull || other.CanBeNull);

    public ClosedText And(ClosedText other) => new(Values.Intersect(other.Values), CanBeNull && other.CanBeNull);

    public ClosedText OrNull() => this with { CanBeNull = true };

    /// <summary>What a text put together of two can be: a missing one counts as empty.</summary>
    public ClosedText Then(ClosedText next) => OfAll(Parts().SelectMany(a => next.Parts().Select(b => a + b)));

    public ClosedText Map(Func<string, string> change) => OfAll(Values.Select(change));

    private ImmutableHashSet<string> Parts() => CanBeNull ? Values.Add("") : Values;
}
