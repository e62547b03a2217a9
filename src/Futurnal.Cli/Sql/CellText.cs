using System.Globalization;

namespace Futurnal.Cli.Sql;

/// <summary>The text of a cell.</summary>
internal static class CellText
{
    public static string Of(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
