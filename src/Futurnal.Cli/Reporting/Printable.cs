namespace Futurnal.Cli.Reporting;

/// <summary>Text out of a file, made safe to print: a store from elsewhere must not steer the terminal.</summary>
internal static class Printable
{
    /// <summary>Replaces control characters.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
