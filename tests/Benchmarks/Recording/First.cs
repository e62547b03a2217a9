namespace Benchmarks.Recording;

/// <summary>The first label of the rows with three: eight values.</summary>
public enum First
{
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
}
