namespace Archivist;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A path, a document or a search could not be dealt with; all others were.</summary>
    public const int Incomplete = 1;

    public const int NothingToIngest = 2;

    /// <summary>128 and the number of the signal that Ctrl+C sends, as shells expect it.</summary>
    public const int Cancelled = 130;
}
