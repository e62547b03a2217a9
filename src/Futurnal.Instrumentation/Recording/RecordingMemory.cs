namespace Futurnal.Instrumentation.Recording;

/// <summary>Counts the bytes that recording holds, so that they can be bounded and reported. Thread-safe.</summary>
internal static class RecordingMemory
{
    private static long s_bytes;
    private static long s_sharingThreshold = 64L << 20;

    /// <summary>Gets or sets above how many bytes a thread that meets a series for the first time records in a part shared with others.</summary>
    public static long SharingThreshold
    {
        get => s_sharingThreshold;
        set => s_sharingThreshold = value;
    }

    /// <summary>Gets the bytes held now.</summary>
    public static long Bytes => Interlocked.Read(ref s_bytes);

    /// <summary>Gets whether a thread may take memory of its own for what it records.</summary>
    public static bool HasRoom => Interlocked.Read(ref s_bytes) < s_sharingThreshold;

    /// <summary>Gets or sets what the calling thread does before recording takes memory on it; tests have it throw.</summary>
    [field: ThreadStatic]
    public static Action? Taking { get; set; }

    /// <summary>Is called before memory is taken during a call of the application.</summary>
    public static void Ask() => Taking?.Invoke();

    public static void Add(long bytes) => Interlocked.Add(ref s_bytes, bytes);
}
