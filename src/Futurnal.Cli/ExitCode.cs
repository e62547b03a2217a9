namespace Futurnal.Cli;

/// <summary>What a run of the command tells the shell. The numbers are part of the command's documented behaviour.</summary>
internal enum ExitCode
{
    /// <summary>What was asked for was shown.</summary>
    Shown = 0,

    /// <summary>What was checked does not hold: catalog and code differ, a quality gate failed, a metric became worse.</summary>
    Failed = 1,

    /// <summary>The command was called wrongly, or a check could not be made.</summary>
    Usage = 2,

    /// <summary>There is no store at the path.</summary>
    StoreMissing = 3,

    /// <summary>Another process holds the store.</summary>
    StoreLocked = 4,

    /// <summary>The file is no store of ours, or of a newer version.</summary>
    StoreForeign = 5,

    /// <summary>The store is damaged.</summary>
    StoreDamaged = 6,

    /// <summary>Something could not be read or written.</summary>
    Unreadable = 7,

    /// <summary>The user pressed Ctrl+C; 128 + SIGINT, as shells have it.</summary>
    Interrupted = 130,
}
