using System.Formats.Tar;

namespace Archivist.Connectors;

/// <summary>Tells files from pipes, sockets and devices, which would block whoever opens them.</summary>
internal static class RegularFile
{
    /// <summary>The code of an <see cref="IOException"/> that the tar writer throws itself, for a socket.</summary>
    private const int NoSuchKindInTar = unchecked((int)0x80131620);

    public static bool Is(FileInfo file)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        try
        {
            // Special files have no length, so the dearer question is asked of few.
            return file.Length > 0 || KindOf(file.FullName) is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        }
        catch (IOException e) when (e.HResult == NoSuchKindInTar)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only a regular file is opened to find out its kind; the worker that reads it will say what is wrong.
            return true;
        }
    }

    /// <summary>The base library shows the kind of a file nowhere but in tar headers.</summary>
    private static TarEntryType? KindOf(string path)
    {
        using var header = new MemoryStream();
        using (var writer = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(path, "x");
        }

        header.Position = 0;
        using var reader = new TarReader(header);
        return reader.GetNextEntry()?.EntryType;
    }
}
