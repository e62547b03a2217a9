namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Finds programs by name. <see cref="System.Diagnostics.Process"/> would look in the current folder before <c>PATH</c>, where
/// anybody may have put a program of that name.
/// </summary>
internal static class ProgramPath
{
    /// <summary>Finds a program.</summary>
    /// <param name="program">Its name, or a path, which is taken as it is.</param>
    /// <param name="path">The folders to look in, as <c>PATH</c> lists them; those that depend on the current folder are left out.</param>
    /// <returns>What to start; <see langword="null"/> where there is none.</returns>
    public static string? Find(string program, string? path)
    {
        if (program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || program.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal))
        {
            return program;
        }

        var file = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        return (path ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(MayBeStarted);
    }

    private static bool MayBeStarted(string file)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != 0);
    }
}
