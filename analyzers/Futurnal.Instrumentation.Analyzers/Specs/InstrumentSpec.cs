namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>One metric of one method.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Name">The metric's name.</param>
/// <param name="Unit">The unit in UCUM notation.</param>
/// <param name="Description">One sentence, or an empty text.</param>
/// <param name="On">What a counter counts: calls that end by Any, Success or Failure, or <see cref="Items"/>.</param>
/// <param name="Labels">The positions of its labels among the method's; one whose value is known at the end of a call comes last.</param>
internal sealed record InstrumentSpec(
    InstrumentKind Kind, string Name, string Unit, string Description, string On, EquatableArray<int> Labels)
{
    /// <summary>Stands for the items read of a sequence.</summary>
    public const string Items = "Items";

    /// <summary>Gets how values that are read together become one.</summary>
    public string Combine { get; init; } = "Sum";

    /// <summary>Gets how many calls there are to each that a timer clocks.</summary>
    public int SampleEvery { get; init; } = 1;

    /// <summary>Gets a value indicating whether single values are kept.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Gets how the metric says that it is to be judged.</summary>
    public JudgingSpec Judging { get; init; } = JudgingSpec.None;
}
