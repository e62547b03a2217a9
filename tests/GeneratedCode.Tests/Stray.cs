namespace GeneratedCode.Tests;

/// <summary>An enum whose values without a name print as numbers, the only text outside a label's values that compiles.</summary>
internal enum Stray
{
    other,
}
