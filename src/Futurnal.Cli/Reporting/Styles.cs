using Spectre.Console;

namespace Futurnal.Cli.Reporting;

/// <summary>The few styles in use. None carries meaning alone.</summary>
internal static class Styles
{
    public static Style Header { get; } = new(decoration: Decoration.Bold);

    public static Style Category { get; } = new(Color.Teal);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red, decoration: Decoration.Bold);
}
