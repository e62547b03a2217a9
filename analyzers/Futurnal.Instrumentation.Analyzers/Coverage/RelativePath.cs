namespace Futurnal.Instrumentation.Analyzers.Coverage;

/// <summary>Writes paths so that nothing of the machine stands in them.</summary>
internal static class RelativePath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The path from a folder to a file with <c>/</c> between its parts; where none leads there, the file's name alone.</summary>
    public static string Of(string file, string folder)
    {
        if (!IsRooted(file))
        {
            return file.Replace('\\', '/');
        }

        var from = folder.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var to = file.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        // A path that goes up to the root and down again would tell all folders but the user's own.
        return shared == 0 ? to[to.Length - 1] : string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }

    /// <summary>Tells whether a path is one of this machine or of another: a line directive can name a file of any.</summary>
    private static bool IsRooted(string path) =>
        path.Length > 0 && (Separators.Contains(path[0]) || (path.Length > 1 && path[1] == ':'));
}
