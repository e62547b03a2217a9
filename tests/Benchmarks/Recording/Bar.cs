using System.Globalization;

namespace Benchmarks.Recording;

/// <summary>A figure that is to be reached, and what was measured.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Measured">The figure of this run.</param>
/// <param name="Limit">The figure to reach; <see langword="null"/> where there is none.</param>
/// <param name="IsAtLeast">Whether more is better.</param>
/// <param name="Unit">What stands behind both.</param>
internal sealed record Bar(string Title, double Measured, double? Limit, bool IsAtLeast, string Unit)
{
    public bool IsReached => Limit is null || (IsAtLeast ? Measured >= Limit : Measured <= Limit);

    public static Bar AtLeast(string title, double measured, double limit, string unit = " x") => new(title, measured, limit, true, unit);

    public static Bar AtMost(string title, double measured, double limit, string unit = " x") => new(title, measured, limit, false, unit);

    /// <summary>Makes what is told to compare with, and is not to be reached.</summary>
    public static Bar Of(string title, double measured, string unit = " x") => new(title, measured, null, true, unit);

    public string ToRow() => Limit is { } limit
        ? string.Create(CultureInfo.InvariantCulture, $"| {Title} | {Measured:0.##}{Unit} | {(IsAtLeast ? "at least" : "at most")} {limit:0.##}{Unit} | {(IsReached ? "reached" : "**missed**")} |")
        : string.Create(CultureInfo.InvariantCulture, $"| {Title} | {Measured:0.##}{Unit} | | |");
}
