namespace GeneratedCode.Tests;

public enum Speed
{
    Slow,
    VeryFast,
}
