namespace System;

/// <summary>Lets the compiler accept list patterns, which the target framework does not know.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
