using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Connectors;

/// <summary>Finds the documents below the paths a person gave. Each file is found once, however many paths lead to it.</summary>
/// <param name="complain">Is told in a sentence what could not be looked at.</param>
internal sealed class SourceScanner(Action<string> complain)
{
    private static readonly EnumerationOptions EveryEntry = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IEnumerable<SourceDocument> Scan(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return Walk(new DirectoryInfo(full), path);
        }

        if (!File.Exists(full))
        {
            complain($"'{path}' was not found: check the spelling and that you may open the folders above it, or leave it out.");
            return [];
        }

        if (!RegularFile.Is(new FileInfo(full)))
        {
            complain($"'{path}' is neither a folder nor a regular file: name a folder or a document.");
            return [];
        }

        return Documents(new FileInfo(full), Path.GetDirectoryName(full)!, ConnectorType.LocalFiles);
    }

    private IEnumerable<SourceDocument> Walk(DirectoryInfo root, string givenPath)
    {
        var folders = new Stack<(DirectoryInfo Folder, ConnectorType Surrounding)>([(root, ConnectorType.LocalFiles)]);
        while (folders.TryPop(out var next))
        {
            var entries = List(next.Folder, root, givenPath);
            var connector = ConnectorDiscovery.OfFolder(entries, next.Surrounding);
            foreach (var file in entries.OfType<FileInfo>().Where(RegularFile.Is))
            {
                foreach (var document in Documents(file, root.FullName, connector))
                {
                    yield return document;
                }
            }

            // Pushed backwards so that they are popped in order.
            foreach (var folder in entries.OfType<DirectoryInfo>().Reverse().Where(f => !ConnectorDiscovery.IsMark(f.Name)))
            {
                folders.Push((folder, connector));
            }
        }
    }

    private List<FileSystemInfo> List(DirectoryInfo folder, DirectoryInfo root, string givenPath)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos("*", EveryEntry)
                .Where(e => !IsLink(e))
                .OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var shown = Path.Join(givenPath, Path.GetRelativePath(root.FullName, folder.FullName));
            complain($"The folder '{Path.TrimEndingDirectorySeparator(shown)}' could not be listed, so its documents are missing: give yourself the right to read it.");
            return [];
        }
    }

    private IEnumerable<SourceDocument> Documents(FileInfo file, string root, ConnectorType folder)
    {
        if (!_seen.Add(file.FullName))
        {
            return [];
        }

        var connector = ConnectorDiscovery.OfFile(file.Name, folder);
        return ConnectorDiscovery.IsMailbox(file.Name) ? Messages(connector, file, root) : [Describe(connector, file, root)];
    }

    private IEnumerable<SourceDocument> Messages(ConnectorType connector, FileInfo file, string root)
    {
        using var splitter = Open(file);
        if (splitter is not { BeginsWithMessage: true })
        {
            // One document stands for the file, so that its reader can say what is wrong with it.
            yield return Describe(connector, file, root);
            yield break;
        }

        var name = Path.GetRelativePath(root, file.FullName);
        for (var number = 1; splitter.HasNext && NextOf(splitter, connector, name) is { } part; number++)
        {
            yield return new SourceDocument(file.FullName, $"{name}#{number}", connector, part);
        }
    }

    private Slice? NextOf(MailboxSplitter splitter, ConnectorType connector, string name)
    {
        try
        {
            return splitter.Next(connector);
        }
        catch (IOException)
        {
            complain($"The mailbox '{name}' could not be read to its end, so its last messages are missing: check the disk it is on.");
            return null;
        }
    }

    [Timed("ingestion.latency"), Label("phase", "scan")]
    private static SourceDocument Describe([Label] ConnectorType connector, FileInfo file, string root) =>
        new(file.FullName, Path.GetRelativePath(root, file.FullName), connector);

    /// <summary>An entry whose attributes cannot be had is no link, so that it is not left out in silence.</summary>
    private static bool IsLink(FileSystemInfo entry) =>
        entry.Attributes is not (FileAttributes)(-1) and var attributes && attributes.HasFlag(FileAttributes.ReparsePoint);

    private static MailboxSplitter? Open(FileInfo file)
    {
        try
        {
            return new MailboxSplitter(file.OpenRead());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
