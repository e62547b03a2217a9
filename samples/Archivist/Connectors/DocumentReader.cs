using Futurnal.Instrumentation;

namespace Archivist.Connectors;

/// <summary>Reads documents whole, up to a limit. Safe to use from several threads.</summary>
/// <param name="limit">The most bytes a document may have.</param>
internal sealed class DocumentReader(int limit)
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="IOException">The file cannot be read now, or is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file.</exception>
    [Counted("errors.total", On = CountOn.Failure), Label("component", "orchestrator")]
    public async Task<Content> ReadAsync(SourceDocument document, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(document.Path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var part = document.Part ?? new Slice(0, RandomAccess.GetLength(file));
        if (part.Length > limit)
        {
            return new Content(default, part.Length, IsTooLarge: true);
        }

        var bytes = new byte[part.Length];
        var read = 0;
        while (read < bytes.Length)
        {
            var got = await RandomAccess.ReadAsync(file, bytes.AsMemory(read), part.Offset + read, cancellation).ConfigureAwait(false);
            if (got == 0)
            {
                break;
            }

            read += got;
        }

        return new Content(bytes.AsMemory(0, read), read, IsTooLarge: false);
    }
}
