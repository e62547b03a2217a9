using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Connectors;

/// <summary>Tells what kind of source a folder or a file belongs to.</summary>
internal static class ConnectorDiscovery
{
    private const string VaultMark = ".obsidian";

    private const string RepositoryMark = ".git";

    /// <summary>The source that begins at a folder with these entries, or the one the folder lies in.</summary>
    public static ConnectorType OfFolder(IEnumerable<FileSystemInfo> entries, ConnectorType surrounding)
    {
        var found = surrounding;
        foreach (var entry in entries)
        {
            // A vault kept under version control has both marks, and its notes are what its owner thinks of.
            if (entry is DirectoryInfo && entry.Name == VaultMark)
            {
                return ConnectorType.ObsidianVault;
            }

            // In a linked work tree or a submodule the mark is a file.
            if (entry.Name == RepositoryMark)
            {
                found = ConnectorType.GithubRepository;
            }
        }

        return found;
    }

    /// <summary>The source of a file in a folder of the given source.</summary>
    public static ConnectorType OfFile(string path, ConnectorType folder) =>
        IsMailbox(path) || HasExtension(path, ".eml") ? ConnectorType.ImapMailbox : folder;

    /// <summary>Tells whether a file may hold many messages.</summary>
    public static bool IsMailbox(string path) => HasExtension(path, ".mbox");

    /// <summary>Tells whether a folder holds what a tool keeps for itself and no documents.</summary>
    public static bool IsMark(string folderName) => folderName is VaultMark or RepositoryMark;

    private static bool HasExtension(string path, string extension) =>
        Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
