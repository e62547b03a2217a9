namespace Futurnal.Instrumentation.Privacy;

/// <summary>Lets one process at a time do something to a file: on Unix a file is moved over another that came up meanwhile, whatever is asked for.</summary>
/// <remarks>The empty file that is locked stays. Were it deleted, one process could lock the deleted and one the next.</remarks>
internal static class FileTurn
{
    // Whoever has the turn keeps it for a millisecond or so.
    private const int Attempts = 200;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(5);

    /// <exception cref="IOException">Others had the turn for a second.</exception>
    public static FileStream Take(string path)
    {
        var options = OwnerOnly.NewFile(FileShare.None);
        options.Mode = FileMode.OpenOrCreate;
        options.BufferSize = 0;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(Wait);
            }
        }
    }
}
