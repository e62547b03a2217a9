namespace Archivist.Extraction;

/// <summary>The English names of months.</summary>
internal static class Months
{
    /// <summary>A pattern of the names and their usual short forms.</summary>
    public const string Pattern =
        "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private const string Beginnings = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The number of a month, 1 to 12, by a name that matches <see cref="Pattern"/>.</summary>
    public static int Number(ReadOnlySpan<char> name) =>
        (Beginnings.AsSpan().IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;
}
