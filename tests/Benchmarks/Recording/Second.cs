namespace Benchmarks.Recording;

/// <summary>The second label of the rows with three: four values.</summary>
public enum Second
{
    A,
    B,
    C,
    D,
}
