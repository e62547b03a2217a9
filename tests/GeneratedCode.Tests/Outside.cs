namespace GeneratedCode.Tests;

internal static class Outside
{
    /// <summary>A text that is none of any label's values when the program runs, and is taken for one when it is compiled.</summary>
    public static string Text { get; } = ((Stray)7).ToString();
}
